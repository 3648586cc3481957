import { type Context, quoted } from "../../context.js";
import { isPattern, toPattern } from "./pattern.js";
import { plainText, type ShellWord, unquoted } from "./word.js";
import { type NameOf, writeWord } from "./write-word.js";

/** What a program that reads lines and writes some of them is in JavaScript. */
export interface Filter {
  /** What is called on the lines; none where they stay as they are. */
  readonly calls: readonly string[];
  /** It fails where no line is left. */
  readonly rejects?: boolean;
  /** It prints how many there are, instead of them. */
  readonly counts?: boolean;
  /** How it is other than the program, as parts of a sentence. */
  readonly differs?: readonly string[];
}

type Maker = (args: readonly ShellWord[], nameOf: NameOf, context: Context) => Filter | undefined;

const makers: Readonly<Record<string, Maker>> = {
  grep,
  egrep: (args, nameOf, context) => grep(args, nameOf, context, "E"),
  fgrep: (args, nameOf, context) => grep(args, nameOf, context, "F"),
  head: (args) => ends(args, (count) => `.slice(0, ${count})`),
  tail,
  wc: (args) => (texts(args)?.join(" ") === "-l" ? { calls: [], counts: true } : undefined),
  sort,
  uniq: (args) =>
    args.length === 0 ? { calls: [".filter((line, i, all) => line !== all[i - 1])"] } : undefined,
  cut,
  awk,
  sed,
  tr,
  cat: (args) => (args.length === 0 ? { calls: [] } : undefined),
};

/** @returns undefined where what a program does can't be said exactly */
export function filterOf(
  [program, ...args]: readonly ShellWord[],
  nameOf: NameOf,
  context: Context,
): Filter | undefined {
  const name = program && plainText(program);
  return name !== undefined && Object.hasOwn(makers, name) ? makers[name]!(args, nameOf, context) : undefined;
}

/** All that is written out; undefined where some of it isn't. */
function texts(args: readonly ShellWord[]): string[] | undefined {
  const found = args.map(plainText);
  return found.every((text) => text !== undefined) ? found : undefined;
}

function grep(args: readonly ShellWord[], nameOf: NameOf, context: Context, kind = ""): Filter | undefined {
  let flags = kind;
  const rest = [...args];
  while (rest.length > 0) {
    const text = plainText(rest[0]!);
    if (text === undefined || !/^-[ivcoEFe]+$/.test(text) || /e./.test(text)) break;
    flags += text.slice(1);
    rest.shift();
    if (text.endsWith("e")) break;
  }
  const [pattern] = rest;
  // With a file behind it, grep reads that.
  if (!pattern || rest.length > 1) return undefined;
  const plain = plainText(pattern);
  if (plain?.startsWith("-") && !flags.includes("e")) return undefined;
  if (flags.includes("o")) return matchesOf(plain, flags);
  const test = testOf(pattern, plain, flags, nameOf, context);
  if (test === undefined) return undefined;
  const takesPlain = plain === undefined && !flags.includes("F");
  return {
    calls: [`.filter((line) => ${flags.includes("v") ? "!" : ""}${test})`],
    counts: flags.includes("c"),
    rejects: true,
    differs: [
      ...(takesPlain ? ["looks for plain text"] : []),
      `does not reject if no line ${flags.includes("v") ? "is left" : "matches"}`,
    ],
  };
}

/** `-o`: what matches, a line each. */
function matchesOf(plain: string | undefined, flags: string): Filter | undefined {
  const [kind, ...others] = flags.replace("o", "").replace("i", "").replace("e", "");
  const source = kind === "F" || others.length > 0 || !plain ? undefined : toPattern(plain, kind === "E");
  if (source === undefined || chooses(source) || (kind !== undefined && kind !== "E")) return undefined;
  return {
    // An empty match is no line of its own.
    calls: [
      `.flatMap((line) => line.match(/${source}/g${flags.includes("i") ? "i" : ""}) ?? [])`,
      ".filter(Boolean)",
    ],
    rejects: true,
    differs: ["does not reject if no line matches"],
  };
}

function testOf(
  pattern: ShellWord,
  plain: string | undefined,
  flags: string,
  nameOf: NameOf,
  context: Context,
): string | undefined {
  const ignoresCase = flags.includes("i");
  const isExtended = flags.includes("E");
  if (plain !== undefined && !flags.includes("F") && isPattern(plain, isExtended)) {
    const source = toPattern(plain, isExtended);
    return source && `/${source}/${ignoresCase ? "i" : ""}.test(line)`;
  }
  if (plain !== undefined && (plain === "" || /\p{C}/u.test(plain))) return undefined;
  const line = ignoresCase ? "line.toLowerCase()" : "line";
  if (plain !== undefined)
    return `${line}.includes(${quoted(ignoresCase ? plain.toLowerCase() : plain, context)})`;
  const text = writeWord(unquoted(pattern), nameOf, context);
  return `${line}.includes(${ignoresCase ? `${text}.toLowerCase()` : text})`;
}

/** `-n 3`, `-n3`, `-3`, or nothing for 10. */
function countOf(args: readonly ShellWord[]): string | undefined {
  const text = texts(args)?.join(" ");
  if (text === "") return "10";
  return text === undefined ? undefined : /^(?:-n ?|--lines[= ]|-)(\+?\d{1,9})$/.exec(text)?.[1];
}

function ends(args: readonly ShellWord[], write: (count: string) => string): Filter | undefined {
  const count = countOf(args);
  return count === undefined || /^\+|^0/.test(count) ? undefined : { calls: [write(count)] };
}

function tail(args: readonly ShellWord[]): Filter | undefined {
  const from = /^\+(\d+)$/.exec(countOf(args) ?? "")?.[1];
  if (from !== undefined) return { calls: [`.slice(${Math.max(Number(from) - 1, 0)})`] };
  return ends(args, (count) => `.slice(-${count})`);
}

/** Lines with the same number stay in the order that they have. */
const byNumber = ".sort((a, b) => (Number.parseFloat(a) || 0) - (Number.parseFloat(b) || 0))";

function sort(args: readonly ShellWord[]): Filter | undefined {
  const text = texts(args)?.join(" ");
  const differs = ["sorts by character codes"];
  if (text === "") return { calls: [".sort()"], differs };
  if (text === "-r") return { calls: [".sort()", ".reverse()"], differs };
  if (text === "-n") return { calls: [".sort()", byNumber], differs };
  if (text !== undefined && /^(?:-n -r|-r -n|-nr|-rn)$/.test(text))
    return { calls: [".sort()", byNumber, ".reverse()"], differs };
  if (text !== "-u") return undefined;
  return { calls: [".sort()", ".filter((line, i, all) => line !== all[i - 1])"], differs };
}

/** `-d: -f2`, `-d ':' -f 2`, `-c1-8` */
function cut(args: readonly ShellWord[], _: NameOf, context: Context): Filter | undefined {
  const all = texts(args);
  if (!all) return undefined;
  const line = all.join("\0");
  const range = /^-c\0?(\d{1,6})-(\d{1,6})$/.exec(line);
  if (range && Number(range[1]) > 0)
    return { calls: [`.map((line) => line.slice(${Number(range[1]) - 1}, ${range[2]}))`] };
  const field = /^(?:-d\0?(.)\0)?-f\0?(\d{1,4})$/s.exec(line) ?? [];
  const [, delimiter = "\t", number] = field[2] === undefined ? swapped(line) : field;
  if (number === undefined || Number(number) < 1 || /[^\t\P{C}]/u.test(delimiter)) return undefined;
  const by =
    delimiter === "\t" ? `${quoted("", context)[0]}\\t${quoted("", context)[0]}` : quoted(delimiter, context);
  if (number === "1") return { calls: [`.map((line) => line.split(${by})[0])`] };
  // A line without the delimiter is printed as it is.
  const one = `line.split(${by})[${Number(number) - 1}] ?? ${quoted("", context)}`;
  return { calls: [`.map((line) => (line.includes(${by}) ? (${one}) : line))`] };
}

/** `-f2 -d:` */
function swapped(line: string): string[] {
  const [, number, delimiter] = /^-f\0?(\d{1,4})\0-d\0?(.)$/s.exec(line) ?? [];
  return number === undefined ? [] : ["", delimiter!, number];
}

/** `'{print $2}'`, `-F: '{ print $NF }'` */
function awk(args: readonly ShellWord[], _: NameOf, context: Context): Filter | undefined {
  const line = texts(args)?.join("\0");
  const found = line && /^(?:-F\0?([^\0\s\\.*[\]^$|()+?{}])\0)?\{ ?print \$(NF|\d{1,4}) ?;? ?\}$/.exec(line);
  if (!found) return undefined;
  const [, separator, field] = found;
  if (field === "0") return { calls: [] };
  const words = separator ? `line.split(${quoted(separator, context)})` : "line.trim().split(/\\s+/)";
  if (field === "NF") return { calls: [`.map((line) => ${words}.pop())`] };
  return { calls: [`.map((line) => ${words}[${Number(field) - 1}] ?? ${quoted("", context)})`] };
}

/** `s/a/b/g`, `-n 2p`, `1d`, `$d` */
function sed(args: readonly ShellWord[], _: NameOf, context: Context): Filter | undefined {
  const all = texts(args) ?? [];
  const printed = /^-n\0([1-9]\d{0,5})p$/.exec(all.join("\0"))?.[1];
  if (printed !== undefined) return { calls: [`.slice(${Number(printed) - 1}, ${printed})`] };
  const isExtended = /^-[Er]$/.test(all[0] ?? "");
  const [script = "", ...others] = isExtended ? all.slice(1) : all;
  if (others.length > 0) return undefined;
  if (script === "1d") return { calls: [".slice(1)"] };
  if (script === "$d") return { calls: [".slice(0, -1)"] };
  const [, delimiter, from = "", to = "", flag] = /^s([/|#,:@!])(.+?)\1(.*?)\1(g?)$/.exec(script) ?? [];
  // What a backslash or an ampersand stands for is nothing to guess at.
  if (delimiter === undefined || /[\\&\p{C}]/u.test(to) || from.includes("\\")) return undefined;
  const source = toPattern(from, isExtended);
  if (source === undefined || chooses(source)) return undefined;
  // Where nothing matches behind a match, sed replaces nothing.
  if (flag === "g" && new RegExp(source).test("")) return undefined;
  const text = quoted(to.replaceAll("$", "$$$$"), context);
  return { calls: [`.map((line) => line.replace(/${source}/${flag}, ${text}))`] };
}

/** `a|ab`: the longest one matches there, and the first one in JavaScript. */
function chooses(source: string): boolean {
  return /(?<!\\)\|/.test(source);
}

/** `-d '"'`, `a-z A-Z` */
function tr(args: readonly ShellWord[], _: NameOf, context: Context): Filter | undefined {
  const [from, to, ...others] = texts(args) ?? [];
  if (from === undefined || to === undefined || others.length > 0) return undefined;
  const cases = `${from} ${to}`;
  const differs = ["changes letters beyond a to z, too"];
  if (/^(?:a-z A-Z|\[:lower:\] \[:upper:\])$/.test(cases))
    return { calls: [".map((line) => line.toUpperCase())"], differs };
  if (/^(?:A-Z a-z|\[:upper:\] \[:lower:\])$/.test(cases))
    return { calls: [".map((line) => line.toLowerCase())"], differs };
  if (from !== "-d" || to.length !== 1 || /[\\\p{C}]/u.test(to)) return undefined;
  const empty = quoted("", context);
  return { calls: [`.map((line) => line.split(${quoted(to, context)}).join(${empty}))`] };
}
