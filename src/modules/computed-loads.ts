import type * as t from "@babel/types";
import { literalText } from "../syntax/names.js";
import { type Call, isCall, type Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";
import type { CodeFile } from "./code-file.js";
import { folderOf, joinPath } from "./paths.js";

/** Files that are no code, by what stands last in a computed name. */
const otherFile = /\.(?:json5?|ya?ml|css|s[ac]ss|less|svg|png|jpe?g|gif|webp|ico|md|txt|wasm|node|html?)$/i;

/** A place that loads modules by names that it makes. */
export interface ComputedLoad {
  readonly node: Node;
  readonly names: readonly Computed[];
}

/** What is known of a computed name. */
export interface Computed {
  readonly prefix: string;
  readonly suffix: string;
}

/** All places of a file that load modules by computed names. */
export function computedLoads({ scopes, text }: CodeFile): ComputedLoad[] {
  const calls = (["CallExpression", "OptionalCallExpression"] as const).flatMap(
    (type) => scopes.byType.get(type) ?? [],
  );
  return calls.flatMap((node) => {
    const names = computedNames(node as Call, text);
    return names ? [{ node, names }] : [];
  });
}

function computedNames({ callee, arguments: given }: Call, text: string): Computed[] | null {
  const first = given[0] as Node | undefined;
  if (!first) return null;
  const called = text.slice(callee.start!, Math.min(callee.end!, callee.start! + 100)).replace(/\s/g, "");
  if (/^import\.meta\.glob(?:Eager)?$/.test(called)) {
    const patterns = first.type === "ArrayExpression" ? (first.elements as (Node | null)[]) : [first];
    return patterns.map((pattern) => {
      const written = pattern ? literalText(pattern) : undefined;
      if (written === undefined) return { prefix: "", suffix: "" };
      const [, prefix, suffix] = /^([^*{[(]*).*?([^*}\])]*)$/s.exec(written)!;
      return { prefix: prefix!, suffix: suffix! };
    });
  }
  const written = literalText(first);
  if (called === "require.context")
    return [{ prefix: written === undefined ? "" : `${written}/`, suffix: "" }];
  const isLoad = callee.type === "Import" || called === "require";
  if (!isLoad || written !== undefined) return null;
  return [{ prefix: headOf(first), suffix: tailOf(first) }];
}

function headOf(expression: Node): string {
  const node = unwrap(expression);
  if (node.type === "TemplateLiteral") return node.quasis[0]!.value.cooked ?? "";
  return isSum(node) ? headOf(node.left as Node) : (literalText(node) ?? "");
}

function tailOf(expression: Node): string {
  const node = unwrap(expression);
  if (node.type === "TemplateLiteral") return node.quasis.at(-1)!.value.cooked ?? "";
  if (isSum(node)) return tailOf(node.right);
  // `path.join(__dirname, "package.json")`
  const last = isCall(node) ? (node.arguments.at(-1) as Node | undefined) : undefined;
  return last ? tailOf(last) : (literalText(node) ?? "");
}

function isSum(node: Node): node is t.BinaryExpression {
  return node.type === "BinaryExpression" && node.operator === "+";
}

/** Whether a name that a file makes may be a module's. */
export function mayBeNameOf({ prefix, suffix }: Computed, file: string, module: string): boolean {
  if (otherFile.test(suffix)) return false;
  if (!/^\.\.?\//.test(prefix)) return true;
  // Up to the last `/`: what follows is a part of a name.
  const folder = joinPath(folderOf(file), prefix.slice(0, prefix.lastIndexOf("/") + 1));
  return module.startsWith(folder === "/" ? folder : `${folder}/`);
}
