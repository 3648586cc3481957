import type { ElementNode, RootNode } from "@vue/compiler-dom";
import type { Dialect } from "../extensions.js";
import type { Fault, Found, Region, Unit } from "./found.js";
import { parsers } from "./parsers.js";
import { Place } from "./place.js";
import { findInStyle } from "./vue/style.js";
import { loopName, Template } from "./vue/template.js";

/**
 * The code of a component: its scripts, and its markup, which sees what `<script setup>` declares. What a browser runs of
 * the markup (`onclick="…"`) is the page's. Markup in another language (Pug), or in a file of its own, has no regions.
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
  for (const block of blocks) {
    if (block.tag === "template" && isHere(block) && /^(?:html)?$/.test(attributeOf(block, "lang") ?? ""))
      template.read(block.children, markup);
    else if (block.tag === "style" && block.innerLoc)
      for (const region of findInStyle(text, block.innerLoc, dialect)) markup.push(region);
  }
  const units: Unit[] = [
    { host: "vue", scope: "module", parts: component.parts },
    { host: "vue", scope: "page", parts: template.inPage.parts },
  ];
  const tags = children
    .map(({ loc: { start } }) => ({ start: start.offset, end: start.offset + 1 }))
    .filter(({ start }) => text[start] === "<");
  return {
    units: units.filter(({ parts }) => parts.length > 0),
    faults: [...faults, ...template.faults],
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
  const dialect = dialects.get(attributeOf(script, "lang") || "js");
  if (!dialect || !isHere(script) || !script.innerLoc) return [];
  const { start, end } = script.innerLoc;
  const isSetup = script.props.some(({ name }) => name === "setup");
  const kind = isSetup ? "setup" : "module";
  return [{ type: "region", kind, dialect, start: start.offset, end: end.offset }];
}

/** Whether its content isn't in a file of its own. */
function isHere(block: ElementNode): boolean {
  return !attributeOf(block, "src");
}

function attributeOf({ props }: ElementNode, name: string): string | undefined {
  const attribute = props.find((one) => one.name === name);
  return attribute && "value" in attribute ? attribute.value?.content : undefined;
}
