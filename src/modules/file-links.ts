/** What a text loads, as far as its words show it. */
export interface FileLinks {
  /** Names of modules behind `import`, `from` and `require`, each once. */
  readonly loaded: readonly string[];
  /** Strings that end like a module's name and certainly load nothing. */
  readonly quoted: readonly string[];
  /** Whether it loads something by a name that it makes. */
  readonly isComputing: boolean;
}

/** Space and comments; a limit to their length keeps an unclosed one from being read to the end time and again. */
const space = String.raw`(?:\s|/\*(?:[^*]|\*(?!/)){0,1000}\*/|//[^\n]*\n)*`;
/** The name is looked at and not taken: `say("from ");import "./a"` has a quote that ends another string. */
const specifier = new RegExp(
  String.raw`\b(from|import|require)\b${space}(\(${space})?(?=(["'\x60])((?:(?!\3)[^\n])*)\3)`,
  "g",
);

/** `import(name)`, `import("./" + name)`, a template with a hole, and what bundlers offer for many modules at once. */
const computed = new RegExp(
  [
    String.raw`\b(?:import|require)\b${space}\(${space}(?![\s"'\x60)/])`,
    String.raw`\b(?:import|require)\b${space}\(${space}\x60[^\x60]*\$\{`,
    String.raw`\b(?:import|require)\b${space}\(${space}(["'\x60])[^"'\x60\n]*\1${space}(?![\s),/])`,
    String.raw`\bimport\s*\.\s*meta\s*\.\s*glob|\brequire\s*\.\s*context`,
  ].join("|"),
);

/** Strings that may be names of files. */
const quoted = /(["'`])(?=([^"'`\s]{1,300})\1)/g;

export function linksIn(text: string): FileLinks {
  const loads = [...text.matchAll(specifier)];
  const loading = new Set(
    loads.filter((load) => isLoad(load, text)).map((load) => load.index + load[0].length),
  );
  const others = [...text.matchAll(quoted)].flatMap(({ 2: name, index }) =>
    /[/.]/.test(name!) && !loading.has(index) ? [name!] : [],
  );
  return {
    loaded: [...new Set(loads.map(([, , , , name]) => name!))],
    quoted: [...new Set(others)],
    isComputing: computed.test(text),
  };
}

/** Whether a name that looks like one in an import certainly is: `x.require("./a")` and `from("./a")` are calls. */
function isLoad({ 1: word, 2: parenthesis, index }: RegExpExecArray, text: string): boolean {
  return text[index - 1] !== "." && !(word === "from" && parenthesis !== undefined);
}
