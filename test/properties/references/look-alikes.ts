import { lookAlike } from "../planted.js";
import { allMembers, type Names, type Writer } from "./names.js";
import { access } from "./receivers.js";

/** Classes and objects of the program's own, with members of the same names; every program begins with them. */
export const ownDeclarations = `
class Own {
  backend = { get: (url) => url, execInVMExtension(line) { return line; } };
  ${allMembers
    .filter((path) => !path.startsWith("backend."))
    .map((name) => `${name}() {}`)
    .join(" ")}
}
`;

/** Something that looks like a reference and is none, as a statement. */
export function lookAlikeUse(names: Names, writer: Writer): string {
  const others = names.holding("other").filter(({ held }) => held.members.length > 0);
  const id = writer.id("t");
  const path = writer.choices.pick(allMembers);
  const last = path.split(".").at(-1)!;
  // `delete` is a word of the language.
  const own = last === "delete" ? "get" : last;
  const ways: Record<string, () => string> = {
    "a text": () => `use("window.ddClient.${path}('${id}')");`,
    ...(others.length > 0 && {
      "a name": () => nameUse(names, writer),
      "a name again": () => nameUse(names, writer),
      "a name once more": () => nameUse(names, writer),
    }),
    "a template's text": () => `use(\`ddClient.${path}(${id}) \${maybe}\`);`,
    "a regular expression": () => `use(/ddClient\\.${last}\\(${id}\\)/g);`,
    "a property": () => `use({ ${last}: "${id}" });`,
    "a method": () => `use({ ${last}(${own}) { return ${own}; } });`,
    "a label": () =>
      writer.labels.has(own) ? "use();" : `${own}: for (const ${id} of []) { use(${id}); continue ${own}; }`,
    "a function": () => `(function ${own}(${id}) { return ${id} && ${own}(${id}); });`,
    "a member's member": () => `console.log("${id}").ddClient;`,
    "a private member": () =>
      `class ${id}Own { #backend = { get() {} }; run() { return this.#backend.get("${id}"); } }`,
    "a class's own": () => `class ${id}Own { ${last}() { return this.${last}("${id}"); } }`,
    ...(writer.hasJsx && {
      "a text in JSX": () => `use(<p className="${id}">window.ddClient.${path}() ddClient.${last}</p>);`,
      "an attribute": () => `use(<Button ${last}="${id}" backend={1} />);`,
    }),
    ...(writer.isTypeScript && {
      "a type's member": () =>
        `type ${id}Type = { ${last.startsWith("list") ? last : "listImages"}(): void };`,
      "a type": () => `type ${id}Type = typeof use | "window.ddClient.${path}";`,
      "an enum's member": () => `enum ${id}Enum { ${last} = "${id}" }\nuse(${id}Enum.${last});`,
    }),
  };
  const text = writer.way("look-alike", ways)();
  return text.includes("‹") ? text : lookAlike(text);
}

/** A member of a name that holds no client. */
function nameUse(names: Names, writer: Writer): string {
  const others = names.holding("other").filter(({ held }) => held.members.length > 0);
  const { name, held } = writer.choices.pick(others);
  writer.features.add(`shadow ${held.of}`);
  const path = writer.choices.pick(held.members);
  const text = path === "()" ? name : access(name, path, writer);
  const call = `${text}·(·"${writer.id("t")}"·)`;
  const ways: Record<string, string> = {
    "a statement": `;${lookAlike(call)};`,
    "a value": `use(·${lookAlike(call)}·);`,
    "a later call": `use(() => ·${lookAlike(call)}·);`,
    "a value without a call": `use([·${lookAlike(text)}·, "${writer.id("t")}"]);`,
  };
  return writer.way("look-alike's place", ways);
}
