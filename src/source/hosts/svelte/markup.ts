import type { AST } from "svelte/compiler";
import type { Span } from "../../../model.js";
import type { Dialect } from "../../extensions.js";
import { cutPlain } from "../cut.js";
import { isRun, readDomAttribute } from "../dom-attributes.js";
import { eventHandlers } from "../event-handlers.js";
import type { Fault, Region } from "../found.js";
import { keepsLines, kindOfScript } from "../html.js";
import { Place, tooDeep } from "../place.js";
import { afterWord, findInAttribute, inBraces, parametersOf, spanned, spanOf } from "./attributes.js";

type Node = AST.Fragment["nodes"][number];
/** What is to be read next, in this order. */
type Steps = readonly (() => Steps)[];

/** Reads the markup of a component. */
export class Markup {
  readonly place = new Place();
  /** What a browser runs by itself, which sees nothing of the component. */
  readonly inPage = new Place();
  readonly faults: Fault[] = [];
  /** As in `Found`. */
  readonly markup: Span[] = [];
  /** As in `Found`. */
  readonly unread: Span[] = [];
  /** Whether something stands in it that only Svelte 5 knows. */
  isFive = false;

  constructor(
    readonly text: string,
    readonly dialect: Dialect,
  ) {}

  read({ options, fragment }: AST.Root): void {
    for (const attribute of options?.attributes ?? [])
      for (const region of findInAttribute(this.text, attribute, this.#expression)) this.place.push(region);
    // Without recursion: markup is nested as deeply as somebody likes.
    const waiting: (() => Steps)[] = [() => this.#fragment(fragment, this.place)];
    try {
      for (let step = waiting.pop(); step; step = waiting.pop()) {
        const steps = step();
        for (let i = steps.length - 1; i >= 0; i--) waiting.push(steps[i]!);
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.faults.push(tooDeep);
    }
  }

  get #expression() {
    return { kind: "expression", dialect: this.dialect } as const;
  }

  /**
   * @param place where its parts go, unless it declares anything
   * @param isText whether it stands in an element that is shown with its lines
   */
  #fragment(fragment: AST.Fragment | null | undefined, place: Place, isText = false): Steps {
    if (!fragment) return [];
    const { nodes } = fragment;
    const snippets = nodes.flatMap((node) => (node.type === "SnippetBlock" ? node.expression.name : []));
    const declarations = nodes.flatMap((node) => this.#declaration(node) ?? []);
    const inside = snippets.length + declarations.length > 0 ? place.inside([], snippets) : place;
    // What is declared in markup is there before all that stands beside it.
    for (const declaration of declarations) inside.push(declaration);
    if (!isText) for (const node of nodes) this.#beginning(node);
    return nodes.map((node) => () => this.#node(node, inside, isText));
  }

  #beginning({ type, start, end }: Node): void {
    this.markup.push({ start, end: type === "Text" ? end : start + 1 });
  }

  #declaration(node: Node): Region | undefined {
    if (node.type === "ConstTag") {
      const attributes = { kind: "declarations", dialect: this.dialect } as const;
      return cutPlain(this.text, attributes, this.text.indexOf("const", node.start), node.end - 1);
    }
    if (node.type !== "DeclarationTag") return undefined;
    this.isFive = true;
    return spanned(this.text, node.declaration, { kind: "declarations", dialect: this.dialect });
  }

  #node(node: Node, place: Place, isText: boolean): Steps {
    const { text } = this;
    const expression = this.#expression;
    switch (node.type) {
      case "Text":
      case "Comment":
      case "ConstTag":
      case "DeclarationTag":
        return [];
      case "ExpressionTag":
        place.push(inBraces(text, node, expression));
        return [];
      case "HtmlTag":
        place.push(afterWord(text, node, "@html", expression));
        return [];
      case "RenderTag":
        this.isFive = true;
        place.push(afterWord(text, node, "@render", expression));
        return [];
      case "DebugTag":
        place.push(afterWord(text, node, "@debug", expression));
        return [];
      case "IfBlock":
        place.push(spanned(text, node.test, expression));
        return [node.consequent, node.alternate].map((one) => () => this.#fragment(one, place, isText));
      case "KeyBlock":
        place.push(spanned(text, node.expression, expression));
        return [() => this.#fragment(node.fragment, place, isText)];
      case "EachBlock":
        return this.#each(node, place, isText);
      case "AwaitBlock":
        return this.#await(node, place, isText);
      case "SnippetBlock":
        return this.#snippet(node, place, isText);
      default:
        return "attributes" in node ? this.#element(node, place, isText) : [];
    }
  }

  #each(
    { expression, context, index, key, body, fallback }: AST.EachBlock,
    place: Place,
    isText: boolean,
  ): Steps {
    const { text } = this;
    place.push(spanned(text, expression, this.#expression));
    const inside = place.inside([this.#parameters(context ? [context] : [])], index ? [index] : []);
    if (key) inside.push(spanned(text, key, this.#expression));
    return [() => this.#fragment(body, inside, isText), () => this.#fragment(fallback, place, isText)];
  }

  #await(node: AST.AwaitBlock, place: Place, isText: boolean): Steps {
    place.push(spanned(this.text, node.expression, this.#expression));
    const branch = (pattern: typeof node.value) => place.inside([this.#parameters(pattern ? [pattern] : [])]);
    return [
      () => this.#fragment(node.pending, place, isText),
      () => this.#fragment(node.then, branch(node.value), isText),
      () => this.#fragment(node.catch, branch(node.error), isText),
    ];
  }

  #snippet({ parameters, body }: AST.SnippetBlock, place: Place, isText: boolean): Steps {
    this.isFive = true;
    return this.#fragment(body, place.inside([this.#parameters(parameters)]), isText);
  }

  #parameters(patterns: readonly object[]): Region | undefined {
    const [first, last] = [patterns[0], patterns.at(-1)];
    if (!first || !last) return undefined;
    const attributes = { kind: "parameters", dialect: this.dialect } as const;
    return cutPlain(this.text, attributes, spanOf(first).start, spanOf(last).end);
  }

  #element(element: AST.ElementLike, place: Place, isText: boolean): Steps {
    const { text } = this;
    const lets = element.attributes.filter((one) => one.type === "LetDirective");
    const parameters = { kind: "parameters", dialect: this.dialect } as const;
    const inSlot = () =>
      lets.length > 0 ? place.inside(lets.map((one) => parametersOf(text, one, parameters))) : place;
    // What a component gives to its slot, its own attributes don't see, unless it is itself in the slot of another.
    const isInSlot =
      !isComponent(element) || element.attributes.some((one) => "name" in one && one.name === "slot");
    const around = isInSlot ? inSlot() : place;
    if (element.type === "SvelteComponent") around.push(spanned(text, element.expression, this.#expression));
    if (element.type === "SvelteElement" && element.tag.type !== "Literal")
      around.push(spanned(text, element.tag, this.#expression));
    for (const attribute of element.attributes) this.#attribute(attribute, element, around);
    if (element.type === "RegularElement" && element.name === "script") this.#script(element);
    const inside = isInSlot ? around : inSlot();
    const hasText = isText || (element.type === "RegularElement" && keepsLines(element.name));
    return [() => this.#fragment(element.fragment, inside, hasText)];
  }

  #attribute(attribute: Attribute, element: AST.ElementLike, place: Place): void {
    if (attribute.type === "AttachTag") this.isFive = true;
    if (attribute.type === "Attribute") this.#valueOf(attribute, element);
    for (const region of findInAttribute(this.text, attribute, this.#expression)) place.push(region);
  }

  #valueOf({ start, end, name, value }: AST.Attribute, element: AST.ElementLike): void {
    if (value === true) return;
    const isNative = element.type === "RegularElement";
    const parts = Array.isArray(value) ? value : [value];
    const texts = parts.filter((part) => part.type === "Text");
    const attribute = { name, tag: element.name };
    if (texts.length === 0) this.isFive ||= isNative && /^on[a-z]/.test(name);
    // Text between expressions is put together when it is shown, and a component does what it likes with its own.
    else if (texts.length < parts.length || (isComponent(element) && eventHandlers.has(name))) {
      const [first] = parts;
      if (isRun(attribute, first?.type === "Text" ? first.data : "")) this.unread.push(...texts.map(spanOf));
    } else this.inPage.push(readDomAttribute(this.text, { ...attribute, start, end, isSvg: false }));
  }

  /** One that isn't the component's: a browser runs it. */
  #script({ attributes, fragment }: AST.RegularElement): void {
    const value = (name: string) => {
      const attribute = attributes.find(
        (one) => one.type === "Attribute" && one.name === name,
      ) as AST.Attribute;
      const [first] = Array.isArray(attribute?.value) ? attribute.value : [];
      return first?.type === "Text" ? first.data : undefined;
    };
    const found = value("src") === undefined && kindOfScript(value("type"), value("language"), undefined);
    const [content] = fragment.nodes;
    if (found && content) this.inPage.push(cutPlain(this.text, found, content.start, content.end));
  }
}

type Attribute = AST.ElementLike["attributes"][number];

function isComponent({ type }: AST.ElementLike): boolean {
  return type === "Component" || type === "SvelteComponent" || type === "SvelteSelf";
}
