import type { Names, Writer } from "./names.js";

/** The global objects that have a client. */
const windows = ["window", "globalThis", "self", "top", "parent"];

/** Every way to write a client that can be seen at a place, by what it is called in the figures. */
function receiversAt(names: Names, writer: Writer): Record<string, string> {
  const ways: Record<string, string> = {};
  const add = (name: string, text: string) => {
    ways[name] = text;
  };
  for (const name of windows) if (names.isFree(name)) add(name, `${name}·.·ddClient`);
  if (names.isFree("ddClient")) {
    add("the global", "ddClient");
    add("the global in parentheses", "(·ddClient·)");
  }
  if (names.isFree("window")) {
    add('window["ddClient"]', 'window·[·"ddClient"·]');
    add("window['ddClient']", "window·[·'ddClient'·]");
    add("window[`ddClient`]", "window·[·`ddClient`·]");
    add("window?.ddClient", "window·?.·ddClient");
    add('window?.["ddClient"]', 'window·?.·[·"ddClient"·]');
    add("window.parent.ddClient", "window·.·parent·.·ddClient");
    add("a sequence", "(·0·,·window·.·ddClient·)");
    add("a choice", "(·maybe·?·window·.·ddClient·:·window·.·ddClient·)");
  }
  if (names.isFree("window") && writer.isTypeScript) {
    add("(window as any)", "(·window¦ as any·)·.·ddClient");
    add('(window as any)["ddClient"]', '(·window¦ as any·)·[·"ddClient"·]');
    add("(window.ddClient as any)", "(·window·.·ddClient¦ as any·)");
    add("window.ddClient!", "window·.·ddClient¦!");
    add("a cast to a type", "(·window¦ as unknown¦ as { ddClient: any }·)·.·ddClient");
    if (writer.extension === "ts") add("(<any>window)", "(·<any>·window·)·.·ddClient");
  }
  for (const { name, held } of names.holding("client")) add(held.of, name);
  for (const { name, held } of names.holding("maker")) add(held.of, `${name}·(·)`);
  for (const { name } of names.holding("package"))
    add("the package", `${name}·.·createDockerDesktopClient·(·)`);
  return ways;
}

/** A client as it can be written at a place. */
export function receiver(names: Names, writer: Writer): string {
  const ways = receiversAt(names, writer);
  // Names that were declared for it are worth more than the fortieth `window.ddClient`.
  const own = Object.fromEntries(
    [...names.holding("client"), ...names.holding("maker")].map(({ held }) => [held.of, ways[held.of]!]),
  );
  const isOwn = Object.keys(own).length > 0 && writer.choices.below(4) > 0;
  return writer.way("receiver", isOwn ? own : ways);
}

/** A member of something: `.a`, `["a"]`, `?.a` … */
export function access(object: string, path: string, writer: Writer): string {
  return path.split(".").reduce((text, name) => {
    const ways: Record<string, string> = {
      plain: `·.·${name}`,
      "with a blank": `· .·${name}`,
      quoted: `·[·"${name}"·]`,
      "in a template": `·[·\`${name}\`·]`,
      optional: `·?.·${name}`,
      "optional and quoted": `·?.·[·'${name}'·]`,
      ...(writer.isTypeScript && { asserted: `¦!·.·${name}` }),
    };
    // Most are plain in programs.
    return text + (writer.choices.below(3) > 0 ? ways.plain : writer.way("access", ways));
  }, object);
}
