import { dirname, posix } from "node:path";
import { ts } from "../typescript.js";

/** Files that are no code, by what stands last in a computed name. */
const otherFile = /\.(?:json5?|ya?ml|css|s[ac]ss|less|svg|png|jpe?g|gif|webp|ico|md|txt|wasm|node|html?)$/i;

/** A place that loads modules by a computed name which may be the one of a module. */
export function mayComputeTo(source: ts.SourceFile, module: string): ts.Node | undefined {
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (ts.isCallExpression(node)) {
      const names = computedNames(node);
      if (names?.some((name) => canBe(name, source.fileName, module))) return node;
    }
    return ts.forEachChild(node, visit);
  };
  return visit(source);
}

/** What is known of a computed name. */
interface Computed {
  readonly prefix: string;
  readonly suffix: string;
}

function computedNames({ expression, arguments: [first] }: ts.CallExpression): Computed[] | null {
  if (!first) return null;
  const callee = expression.getText().replace(/\s/g, "");
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

function canBe({ prefix, suffix }: Computed, file: string, module: string): boolean {
  if (otherFile.test(suffix)) return false;
  if (!/^\.\.?\//.test(prefix)) return true;
  // Up to the last `/`: what follows is a part of a name.
  const folder = posix.join(dirname(file), prefix.slice(0, prefix.lastIndexOf("/") + 1));
  return module.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
