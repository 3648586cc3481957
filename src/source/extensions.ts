/** The ways code is parsed, by what it may contain; `src/source/parse.ts` says how. */
export type Dialect = "ts" | "tsx" | "dts" | "js";

/** Extensions of the files that are code. */
export const codeExtensions: ReadonlyMap<string, Dialect> = new Map([
  [".ts", "ts"],
  [".mts", "ts"],
  [".cts", "ts"],
  [".tsx", "tsx"],
  [".js", "js"],
  [".jsx", "js"],
  [".mjs", "js"],
  [".cjs", "js"],
]);

/** The languages besides JavaScript and TypeScript whose code is found. */
export type Language = "html" | "vue" | "svelte" | "markdown";

const languages: ReadonlyMap<string, Language> = new Map([
  [".html", "html"],
  [".htm", "html"],
  [".vue", "vue"],
  [".svelte", "svelte"],
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".mdx", "markdown"],
]);

function extensionsOf(...wanted: readonly Language[]): string[] {
  return [...languages].flatMap(([extension, language]) => (wanted.includes(language) ? extension : []));
}

/** Extensions of files in other languages whose code is migrated. */
const hostExtensions = extensionsOf("html", "vue", "svelte");

/** Extensions of documents that show code to readers. */
export const documentExtensions: readonly string[] = extensionsOf("markdown");

/** Extensions of files in other languages that hold code. Of some it is only searched for mentions of the client. */
export const otherExtensions: readonly string[] = [
  ...[...hostExtensions, ".xhtml", ".astro", ".mdx", ".ejs", ".hbs", ".njk"],
];

/** The language of a file that holds code in one, by its name; undefined for any other, and for code. */
export function languageOf(path: string): Language | undefined {
  return byName(path, languages);
}

/** The dialect of a file, by its name; undefined when it is not code. */
export function dialectOf(path: string): Dialect | undefined {
  if (/\.d\.[cm]?ts$/i.test(path)) return "dts";
  return byName(path, codeExtensions);
}

function byName<Value>(path: string, byExtension: ReadonlyMap<string, Value>): Value | undefined {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? undefined : byExtension.get(path.slice(dot).toLowerCase());
}

const codeFile = endsWith([...codeExtensions.keys()]);
const otherFile = endsWith(otherExtensions);
const hostFile = endsWith(hostExtensions);
const document = endsWith(documentExtensions);
const component = endsWith(extensionsOf("vue", "svelte"));

function endsWith(extensions: readonly string[]): RegExp {
  return new RegExp(`(?:\\${extensions.join("|\\")})$`, "i");
}

/** Whether a file is code, by its name. Asked of every file of a tree. */
export function isCodeFile(path: string): boolean {
  return codeFile.test(path);
}

/**
 * Whether a file is in another language that holds code, by its name.
 *
 * @param documents whether documents count
 */
export function isOtherFile(path: string, documents = false): boolean {
  return otherFile.test(path) || (documents && isDocument(path));
}

/** Whether a file is a document that shows code, by its name. */
export function isDocument(path: string): boolean {
  return document.test(path);
}

/** Whether a file is a component, whose code is one module with its markup; by its name. */
export function isComponent(path: string): boolean {
  return component.test(path);
}

/** Whether a file is code, or a component, so that it loads modules as code does; by its name. */
export function isModuleFile(path: string): boolean {
  return isCodeFile(path) || isComponent(path);
}

/** Whether a file is in a language besides JavaScript and TypeScript whose code is migrated, by its name. */
export function isHostFile(path: string): boolean {
  return hostFile.test(path);
}

/** Whether a file's code is migrated wherever it is met, by its name. */
export function holdsCode(path: string): boolean {
  return isCodeFile(path) || isHostFile(path);
}

/** Whether a file's code is migrated where somebody names it or has it open, by its name: a document's, too. */
export function isMigrated(path: string): boolean {
  return holdsCode(path) || isDocument(path);
}

/** Whether a file of a language that nobody reads as code may load modules. Markdown shows examples. */
export function mayEmbedCode(path: string): boolean {
  return /\.(?:astro|marko|mdx|x?html?|ejs|hbs|njk|pug|php)$/i.test(path);
}
