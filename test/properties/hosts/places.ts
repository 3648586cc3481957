import type { ReferenceProgram } from "../references/grammar.js";

/** A program as a file of another language has it. */
export interface Placed {
  readonly path: string;
  readonly text: string;
  /** Where each unit of the program stands in the file, and where it ends. */
  readonly offsets: readonly number[];
}

/** Where a program can stand. */
export interface PlaceOf {
  /** The programs that may stand there, by the extension of their files. */
  readonly extensions: readonly string[];
  /** Whether it is the same program there, with a scope of its own. */
  readonly isAlone: boolean;
  /** Whether code is strict there, whatever it was written for. */
  readonly isStrict?: true;
  place(program: ReferenceProgram, isCrlf: boolean): Placed;
  /** What a file that was migrated has at this place, as it reads. */
  read(text: string): string;
}

const modules = ["js", "jsx"];
const typed = ["ts", "tsx"];

/** A program with nothing before its lines, between a beginning and an end. */
function between(
  path: string,
  extensions: readonly string[],
  around: (extension: string) => readonly [begin: string, end: string],
  isAlone = true,
): PlaceOf {
  return written({
    path,
    extensions,
    around,
    isAlone,
    prefix: "",
    unit: (unit) => unit,
    decode: (text) => text,
  });
}

/** A document with a program in a fence. */
function fenced(first: string, prefix: string): PlaceOf {
  const fence = (extension: string): readonly [string, string] => [
    `# Title\n\nSome \`window.code\`.\n\n${first}\`\`\`${extension} {1,2}\n${prefix}`,
    `${prefix}\`\`\`\n\nMore text.\n`,
  ];
  return written({
    ...{ path: "page.md", extensions: [...modules, ...typed], around: fence, isAlone: true, prefix },
    ...{ unit: (unit: string) => unit, decode: (text: string) => text },
  });
}

function attribute(quote: '"' | "'"): PlaceOf {
  const references: Readonly<Record<string, string>> = {
    "&": "&amp;",
    '"': "&quot;",
    "'": "&#39;",
    "<": "&lt;",
  };
  return written({
    ...{ path: "page.html", extensions: ["cjs"], isAlone: false, prefix: "" },
    around: () => [`<!doctype html>\n<p>&amp;</p>\n<b class=a onclick=${quote}`, `${quote}>&quot;</b>\n`],
    unit: (unit) => ((unit === '"' || unit === "'") && unit !== quote ? unit : (references[unit] ?? unit)),
    decode: (text) =>
      text
        .replaceAll("&lt;", "<")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&"),
  });
}

interface Writing extends Pick<PlaceOf, "extensions" | "isAlone"> {
  readonly path: string;
  around(extension: string): readonly [begin: string, end: string];
  /** What each line of the program has before it, but the first. */
  readonly prefix: string;
  /** How a UTF-16 unit is written. */
  unit(unit: string): string;
  decode(text: string): string;
}

function written({ path, extensions, isAlone, around, prefix, unit, decode }: Writing): PlaceOf {
  let edges: readonly [string, string] = ["", ""];
  return {
    ...{ extensions, isAlone },
    place: ({ code, path: own }, isCrlf) => {
      const eol = (text: string) => (isCrlf ? text.replaceAll("\n", "\r\n") : text);
      const [begin, end] = around(own.slice(own.lastIndexOf(".") + 1));
      edges = [eol(begin), eol(end)];
      const offsets: number[] = [];
      let text = edges[0];
      for (let at = 0; at < code.length; at++) {
        offsets.push(text.length);
        const isEnd = code[at] === "\n";
        const isBare = isEnd && (at + 1 === code.length || code[at + 1] === "\n");
        text += isEnd ? eol("\n") + (isBare ? prefix.trimEnd() : prefix) : unit(code[at]!);
        if (isEnd && at + 1 === code.length) text = text.slice(0, text.length - prefix.trimEnd().length);
      }
      offsets.push(text.length);
      return { path, text: text + edges[1], offsets };
    },
    read: (text) => {
      const [begin, end] = edges;
      if (!text.startsWith(begin) || !text.endsWith(end))
        throw new Error(`What is around has changed:\n${text}`);
      const inside = text.slice(begin.length, text.length - end.length).replaceAll("\r\n", "\n");
      const lines = inside.split("\n");
      const isBehind = lines.every(
        (line, i) => i === 0 || line.startsWith(prefix) || prefix.startsWith(line),
      );
      if (!isBehind) throw new Error(`A line begins otherwise:\n${text}`);
      return decode(lines.map((line, i) => (i === 0 ? line : line.slice(prefix.length))).join("\n"));
    },
  };
}

const component = (lang: string, setup: string) => (extension: string) => {
  const named = typed.includes(extension) ? ` lang="${lang || extension}"` : "";
  return [
    `<template>\n  <p title='it"s'>&amp; {{ 1 }}</p>\n</template>\n<script${setup}${named}>\n`,
    "</script>\n<style>\na { color: red }\n</style>\n",
  ] as const;
};

/** A place of each kind. */
export const places: Readonly<Record<string, PlaceOf>> = {
  "a module of a page": between("page.html", modules, () => [
    '<!doctype html>\n<body onload="a &amp;&amp; b()">\n<script type="module">\n',
    "</script>\n</body>\n",
  ]),
  "a script of a page": between(
    "page.html",
    ["cjs"],
    () => ["<p>&amp;</p>\n<script>\n", "</script>\n"],
    false,
  ),
  "a handler": attribute('"'),
  "a handler in single quotes": attribute("'"),
  "a script of Vue": between("page.vue", [...modules, ...typed], component("", "")),
  "a script of Vue that is set up": between("page.vue", [...modules, ...typed], component("", " setup")),
  "a script of Svelte": between("page.svelte", [...modules, "ts"], (extension) => [
    `<p>&amp; {1}</p>\n<script${extension === "ts" ? ' lang="ts"' : ""}>\n`,
    "</script>\n<style>\na { color: red }\n</style>\n",
  ]),
  "a module script of Svelte": between("page.svelte", modules, () => [
    '<script context="module">\n',
    "</script>\n\n{#if a}b{/if}\n",
  ]),
  "markup of Svelte": {
    ...between("page.svelte", ["cjs"], () => ["<p>\n{(() => {\n", "})()}\n</p>\n"], false),
    isStrict: true,
  },
  "a handler of Svelte": {
    ...between("page.svelte", ["cjs"], () => ["<b on:click={() => {\n", "}}>a</b>\n"], false),
    isStrict: true,
  },
  "a fence": fenced("", ""),
  "a fence in a quote": fenced("> ", "> "),
  "a fence in a list": fenced("12. ", "    "),
  "a fence in a quote in a list": fenced("- > ", "  > "),
};
