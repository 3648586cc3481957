import { dirname, posix } from "node:path";
import { ts } from "../typescript.js";

/** Files that are no code, by what stands last in a computed name. */
const otherFile = /\.(?:json5?|ya?ml|css|s[ac]ss|less|svg|png|jpe?g|gif|webp|ico|md|txt|wasm|node|html?)$/i;

/** A place that loads modules by names that it makes. */
export interface ComputedLoad {
  readonly node: ts.Node;
  readonly names: readonly Computed[];
}

/** All places of a file that load modules by computed names. */
export function computedLoads(source: ts.SourceFile): ComputedLoad[] {
  const found: ComputedLoad[] = [];
  const visit = (node: ts.Node): void => {
    const names = ts.isCallExpression(node) ? computedNames(node, source) : null;
    if (names) found.push({ node, names });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is known of a computed name. */
export interface Computed {
  readonly prefix: string;
  readonly suffix: string;
}

function computedNames(
  { expression, arguments: [first] }: ts.CallExpression,
  source: ts.SourceFile,
): Computed[] | null {
  if (!first) return null;
  const callee = expression.getText(source).replace(/\s/g, "");
  if (/^import\.meta\.glob(?:Eager)?$/.test(callee)) {
    const patterns = ts.isArrayLiteralExpression(first) ? first.elements : [first];
    return patterns.map((pattern) => {
      if (!ts.isStringLiteralLike(pattern)) return { prefix: "", suffix: "" };
      const [, prefix, suffix] = /^([^*{[(]*).*?([^*}\])]*)$/s.exec(pattern.text)!;
      return { prefix: prefix!, suffix: suffix! };
    });
  }
  if (callee === "require.context") {
    return [{ prefix: ts.isStringLiteralLike(first) ? `${first.text}/` : "", suffix: "" }];
  }
  const isLoad = expression.kind === ts.SyntaxKind.ImportKeyword || callee === "require";
  if (!isLoad || ts.isStringLiteralLike(first)) return null;
  return [{ prefix: headOf(first), suffix: tailOf(first) }];
}

function headOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text;
  return isSum(node) ? headOf(node.left) : "";
}

function tailOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.templateSpans.at(-1)?.literal.text ?? "";
  if (isSum(node)) return tailOf(node.right);
  // `path.join(__dirname, "package.json")`
  const last = ts.isCallExpression(node) ? node.arguments.at(-1) : undefined;
  return last ? tailOf(last) : "";
}

function isSum(node: ts.Expression): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** Whether a name that a file makes may be a module's. */
export function mayBeNameOf({ prefix, suffix }: Computed, file: string, module: string): boolean {
  if (otherFile.test(suffix)) return false;
  if (!/^\.\.?\//.test(prefix)) return true;
  // Up to the last `/`: what follows is a part of a name.
  const folder = posix.join(dirname(file), prefix.slice(0, prefix.lastIndexOf("/") + 1));
  return module.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
