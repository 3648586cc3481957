import type { DefaultTreeAdapterTypes, Token } from "parse5";
import { parsers } from "./parsers.js";

/** The attributes of a tag that makes no element: one of an element that is there already, which gets them. */
export interface Adopted {
  readonly tagName: string;
  readonly attrs: readonly Token.Attribute[];
  readonly sourceCodeLocation: Token.LocationWithAttributes | null;
}

/** A whole page, with the `<html>` and `<body>` that come too late: after something that begins these by itself, or again. */
export function parsePage(text: string): {
  readonly document: DefaultTreeAdapterTypes.Document;
  readonly adopted: readonly Adopted[];
} {
  const { defaultTreeAdapter, Parser } = parsers.html();
  const adopted: Adopted[] = [];
  class PageParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
    get place() {
      return this.currentToken?.location ?? null;
    }
  }
  const parser = new PageParser({
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      adoptAttributes(recipient, attrs) {
        const known = new Set(recipient.attrs.map(({ name }) => name));
        adopted.push({
          tagName: recipient.tagName,
          attrs: attrs.filter(({ name }) => !known.has(name)),
          sourceCodeLocation: parser.place,
        });
        defaultTreeAdapter.adoptAttributes(recipient, attrs);
      },
    },
  });
  parser.tokenizer.write(text, true);
  return { document: parser.document, adopted };
}
