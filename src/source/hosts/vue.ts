import type { ElementNode, RootNode, SourceLocation } from "@vue/compiler-dom";
import type { Span } from "../../model.js";
import type { Dialect } from "../extensions.js";
import type { Fault, Found, Onlooker, Region, Unit } from "./found.js";
import { parsers } from "./parsers.js";
import { Place } from "./place.js";
import { findInStyle } from "./vue/style.js";
import { loopName, Template } from "./vue/template.js";

/**
 * The code of a component: its scripts, and its markup, which sees what `<script setup>` declares. What a browser runs of
 * the markup (`onclick="…"`) is the page's. What is in another language (Pug), or in a file of its own, has no regions.
 */
export function findVue(_path: string, text: string): Found {
  const faults: Fault[] = [];
  const { children } = parse(text, faults);
  const blocks = children.filter((node) => "tag" in node);
  const scripts = blocks.filter(({ tag }) => tag === "script").flatMap(readScript);
  const dialect = scripts.some((script) => script.dialect !== "js") ? "ts" : "js";
  const component = new Place();
  const isSetup = ({ kind }: Region) => kind === "setup";
  // Of two scripts, the one that is run once is run first.
  for (const script of scripts.sort((one, other) => Number(isSetup(one)) - Number(isSetup(other))))
    component.push(script);
  const markup = new Place(component, { parameters: [], names: [], isOnInstance: true });
  const template = new Template(text, dialect, scripts.some(isSetup));
  const others = blocks.filter(isUnread);
  for (const block of blocks) {
    if (others.includes(block)) continue;
    if (block.tag === "template") template.read(block.children, markup);
    else if (block.tag === "style" && block.innerLoc)
      for (const region of findInStyle(text, block.innerLoc, dialect)) markup.push(region);
  }
  const units: Unit[] = [
    {
      ...{ host: "vue", scope: "module", parts: component.parts },
      // Without such a script, nothing sees what is declared.
      ...(scripts.some(isSetup) && { onlookers: others.map((block) => onlooker(block, text)) }),
    },
    { host: "vue", scope: "page", parts: template.inPage.parts },
  ];
  const tags = children
    .map(({ loc: { start } }) => ({ start: start.offset, end: start.offset + 1 }))
    .filter(({ start }) => text[start] === "<");
  return {
    units: units.filter(({ parts }) => parts.length > 0),
    faults: [...faults, ...template.faults],
    unread: others.flatMap((block) => (isHere(block) && block.innerLoc ? spanOf(block.innerLoc) : [])),
    markup: [...tags, ...template.markup],
  };
}

/** Its mistakes that no code can hide behind. */
const harmless = new Set(["DUPLICATE_ATTRIBUTE", "UNEXPECTED_SOLIDUS_IN_TAG"]);

/** One mistake makes many: what is left open is told of all that it stands in. */
const mostFaults = 20;

function parse(text: string, faults: Fault[]): RootNode {
  const { parse, ErrorCodes } = parsers.vue();
  // It takes the values of loops apart by an expression that some texts take hours with.
  return parse(text.replaceAll("v-for", `v-${loopName}`), {
    parseMode: "sfc",
    onError: ({ code, message, loc }) => {
      if (!harmless.has(ErrorCodes[code as number]!) && faults.length < mostFaults)
        faults.push({ message, offset: loc?.start.offset ?? 0 });
    },
    onWarn: () => {},
  });
}

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ["js", "js"],
  ["jsx", "js"],
  ["ts", "ts"],
  ["tsx", "tsx"],
]);

function readScript(script: ElementNode): Region[] {
  const dialect = dialects.get(languageOf(script) || "js");
  if (!dialect || !isHere(script) || !script.innerLoc) return [];
  const isSetup = script.props.some(({ name }) => name === "setup");
  const kind = isSetup ? "setup" : "module";
  return [{ type: "region", kind, dialect, ...spanOf(script.innerLoc) }];
}

/** A script or template in another language, or in a file of its own. */
function isUnread(block: ElementNode): boolean {
  if (block.tag === "script") return !isHere(block) || !dialects.has(languageOf(block) || "js");
  return block.tag === "template" && (!isHere(block) || !/^(?:html)?$/.test(languageOf(block) ?? ""));
}

function onlooker(block: ElementNode, text: string): Onlooker {
  const { start, end } = spanOf(block.loc);
  if (!isHere(block)) return { start, end };
  // `:dd-client` may stand for `ddClient`.
  const code = text.slice(start, end);
  const short = code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { start, end, words: `${code} ${short}`.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [] };
}

function spanOf({ start, end }: SourceLocation): Span {
  return { start: start.offset, end: end.offset };
}

function languageOf(block: ElementNode): string | undefined {
  return attributeOf(block, "lang");
}

/** Whether its content isn't in a file of its own. */
function isHere(block: ElementNode): boolean {
  return !attributeOf(block, "src");
}

function attributeOf({ props }: ElementNode, name: string): string | undefined {
  const attribute = props.find((one) => one.name === name);
  return attribute && "value" in attribute ? attribute.value?.content : undefined;
}
