import type { AttributeNode, DirectiveNode, ElementNode, TemplateChildNode } from "@vue/compiler-dom";
import type { Span } from "../../../model.js";
import type { Dialect } from "../../extensions.js";
import { cut, interpolationBetween } from "../cut.js";
import { readDomAttribute } from "../dom-attributes.js";
import type { Fault } from "../found.js";
import { keepsLines } from "../html.js";
import { parsers } from "../parsers.js";
import { Place, tooDeep } from "../place.js";
import { argumentOf, expressionOf, listOf, regionOf } from "./directives.js";

type Property = AttributeNode | DirectiveNode;

/** What `v-for` is called where Vue isn't to know it for one. */
export const loopName = "f0r";

/** What a node stands in. */
interface Around {
  readonly place: Place;
  /** In an element that is shown with its lines. */
  readonly isText: boolean;
  /** It is given to another component, which may count its comments, too. */
  readonly isGiven: boolean;
}

function isComponent(tag: string): boolean {
  return /^[A-Z]|-|^(?:component|suspense|teleport|transition)$/.test(tag);
}

/** Reads the markup of a component. */
export class Template {
  /** What a browser runs by itself, which sees nothing of the component. */
  readonly inPage = new Place();
  readonly faults: Fault[] = [];
  /** As in `Found`. */
  readonly markup: Span[] = [];

  constructor(
    readonly text: string,
    readonly dialect: Dialect,
    /** Whether the component has a `<script setup>`, so that a `ref` may be one of its names. */
    readonly isSetUp: boolean,
  ) {}

  read(nodes: readonly TemplateChildNode[], place: Place): void {
    const { NodeTypes } = parsers.vue();
    // Without recursion: markup is nested as deeply as somebody likes.
    const waiting: (Around & { readonly node: TemplateChildNode })[] = [];
    const add = (children: readonly TemplateChildNode[], around: Around) => {
      for (let i = children.length - 1; i >= 0; i--) waiting.push({ ...around, node: children[i]! });
    };
    add(nodes, { place, isText: false, isGiven: false });
    const step = (next: (typeof waiting)[number]) => {
      const { node, isText, isGiven } = next;
      if (!isText && !isGiven) this.#beginning(node);
      if (node.type === NodeTypes.ELEMENT)
        add(node.children, {
          place: this.#element(node, next.place),
          isText: isText || keepsLines(node.tag),
          isGiven: isComponent(node.tag) || (isGiven && node.tag === "template"),
        });
      else if (node.type === NodeTypes.INTERPOLATION) {
        const { start, end } = node.content.loc;
        const code = interpolationBetween(this.text, start.offset, end.offset);
        next.place.push(cut(code, { kind: "expression", dialect: this.dialect }));
      }
    };
    try {
      for (let next = waiting.pop(); next; next = waiting.pop()) step(next);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.faults.push(tooDeep);
    }
  }

  #beginning({ type, loc }: TemplateChildNode): void {
    const [start, end] = [loc.start.offset, loc.end.offset];
    this.markup.push({ start, end: type === parsers.vue().NodeTypes.TEXT ? end : start + 1 });
  }

  /** @returns where the parts of its children go */
  #element(element: ElementNode, place: Place): Place {
    const { text, dialect } = this;
    const directive = (...names: string[]) =>
      element.props.find((one): one is DirectiveNode => "modifiers" in one && names.includes(one.name));
    const condition = directive("if", "else-if");
    const loop = directive(loopName);
    const slot = directive("slot");
    const scope = element.props.find((one) => !("modifiers" in one) && one.name === "slot-scope");
    const parametersOf = (property: Property) => regionOf(text, property, { kind: "parameters", dialect });
    let inside = scope ? place.inside([parametersOf(scope)]) : place;
    // A condition decides whether there is a loop at all.
    if (condition) inside.push(expressionOf(text, condition, dialect));
    if (loop) inside = this.#loop(loop, inside);
    for (const property of element.props)
      if (property !== condition && property !== loop && property !== slot && property !== scope)
        this.#property(property, element, inside);
    if (!slot) return inside;
    inside.push(argumentOf(text, slot, dialect));
    return inside.inside([parametersOf(slot)]);
  }

  /** @returns where the parts go that are there for each */
  #loop(loop: DirectiveNode, place: Place): Place {
    const list = listOf(this.text, loop, this.dialect);
    if (!list) {
      this.faults.push({ message: "This v-for has no `in` or `of`.", offset: loop.loc.start.offset });
      return place;
    }
    place.push(list.source);
    return place.inside([list.parameters]);
  }

  #property(property: Property, element: ElementNode, place: Place): void {
    const { text, dialect } = this;
    if ("modifiers" in property) {
      place.push(argumentOf(text, property, dialect));
      place.push(expressionOf(text, property, dialect));
      return;
    }
    const { name, loc, value } = property;
    if (name === "ref") {
      if (this.isSetUp && /^[\w$]+$/.test(value?.content ?? ""))
        place.push(regionOf(text, property, { kind: "expression", dialect, isWritten: true, isName: true }));
      return;
    }
    const { Namespaces } = parsers.vue();
    this.inPage.push(
      readDomAttribute(text, {
        ...{ start: loc.start.offset, end: loc.end.offset, name, tag: element.tag },
        isSvg: element.ns === Namespaces.SVG,
      }),
    );
  }
}
