// The shape of trees.js for the tests, which are TypeScript.

export type TreeName = "sparse" | "dense" | "small" | "typed" | "wrapped" | "callers" | "large";

export interface TreeFile {
  path: string;
  text: string;
  apis: string[];
}

export const usualTrees: readonly TreeName[];

export const treeNames: readonly TreeName[];

export function treeFiles(
  name: TreeName,
  options: { seed: number; files: number },
): Generator<TreeFile, void>;

export function treeSize(name: TreeName, files: number): { count: number; clients: number };
