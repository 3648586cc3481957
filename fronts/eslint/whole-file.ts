import type { SourceCode } from "eslint";

/** What parsers of components hand on beside a tree. */
interface ParserServices {
  /** Of `vue-eslint-parser`. */
  readonly defineTemplateBodyVisitor?: unknown;
  /** Of `svelte-eslint-parser`. */
  readonly isSvelte?: boolean;
}

/**
 * Whether the text that was parsed is a whole file of another language than JavaScript. The parsers for Vue and Svelte take
 * it so, those of html-eslint and of `@eslint/markdown` have trees of their own.
 */
export function hasWholeFile({ ast, parserServices }: SourceCode): boolean {
  const { defineTemplateBodyVisitor, isSvelte } = (parserServices ?? {}) as ParserServices;
  if (defineTemplateBodyVisitor !== undefined || isSvelte) return true;
  const { type, body } = ast as {
    readonly type: string;
    readonly body?: readonly { readonly type: string }[];
  };
  return type === "root" || body?.[0]?.type === "Document";
}
