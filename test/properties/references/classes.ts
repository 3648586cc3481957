import { plant } from "../planted.js";
import { Names, type Writer, withoutThis } from "./names.js";
import { parameters } from "./parameters.js";
import { bodyOf, deeper, type Position, shadowing, type WriteBlock } from "./position.js";
import { receiver } from "./receivers.js";
import { place, useOf } from "./uses.js";

/** A class around a block, with a client in a field for some. */
export function classScope(names: Names, writer: Writer, position: Position, block: WriteBlock): string {
  const id = writer.id("C");
  const method = (around: Names, start: string) => {
    const { text, names: inner } = parameters(withoutThis(around), writer);
    const body = block(inner, writer, bodyOf(position, true));
    return `${start}(${text}) {\n${body}\n}`;
  };
  /** A method of a class that has a client, and uses it. */
  const holder = (of: string, name: string, start: string) => {
    const inner = new Names(withoutThis(names));
    inner.set(name, { kind: "client", of });
    writer.features.add(`receiver ${of}`);
    const first = place(useOf(name, inner, writer), writer, true);
    const body = block(inner, writer, bodyOf(position, true));
    return `use() {\n${first}\n}\n${start} {\n${body}\n}`;
  };
  const value = () => receiver(withoutThis(names), writer);
  const typed = plant("v1Hybrid.DockerDesktopClient", `${writer.namespaces.v1Hybrid}·.·DockerDesktopClient`);
  const ways: Record<string, () => string> = {
    "a method": () => `class ${id} {\n${method(names, "run")}\n}`,
    "a static method": () => `class ${id} {\n${method(names, "static ddClient")}\n}`,
    "a private method": () => `class ${id} {\n${method(names, "#run")}\n}`,
    "a constructor": () => `class ${id} {\n${method(names, "constructor")}\n}`,
    "a static block": () =>
      `class ${id} {\nstatic {\n${block(withoutThis(names), writer, { ...deeper(position, false), isStrict: true })}\n}\n}`,
    "a class expression's name": () => {
      const { name, inner } = shadowing(names, writer, "a class expression's name");
      return `use(class ${name} {\n${method(inner, "run")}\n});`;
    },
    "a field": () =>
      `class ${id} {\nclient = ·${value()};\n${holder("a field", "this·.·client", "run()")}\n}`,
    "a private field": () =>
      `class ${id} {\n#own = ·${value()};\n${holder("a private field", "this·.·#own", "run()")}\n}`,
    "a field in an arrow function": () =>
      `class ${id} {\nclient = ·${value()};\n${holder("a field in an arrow function", "this·.·client", "run = () =>")}\n}`,
    "an assigned field": () =>
      `class ${id} {\nconstructor() { this.client = ·${value()}; }\n${holder("an assigned field", "this·.·client", "run()")}\n}`,
    "a static field": () =>
      `class ${id} {\nstatic shared = ·${value()};\n${holder("a static field", `${id}·.·shared`, "run()")}\n}`,
    "a field set from outside": () =>
      `class ${id} {\nclient = null;\n${holder("a field set from outside", "this·.·client", "run()")}\n}\nnew ${id}().client = ·${value()};`,
    "a member that is assigned": () =>
      `class ${id} {\nconstructor() { Object.assign(this, { client: ·${value()}· }); }\n${holder("a member that is assigned", "this·.·client", "run()")}\n}`,
    "a method that is overridden": () =>
      `class ${id} {\nown() { return ¦${value()}; }\n${holder("a method that is overridden", "this·.·own·(·)", "run()")}\n}\nclass ${id}Other extends ${id} { own() { return other(); } }`,
    "a getter": () =>
      `class ${id} {\nget client() { return ¦${value()}; }\n${holder("a getter", "this·.·client", "run()")}\n}`,
    "a base's field": () =>
      `class ${id}Base { client = ·${value()}; }\nclass ${id} extends ${id}Base {\n${holder("a base's field", "this·.·client", "run()")}\n}`,
    ...(writer.isTypeScript && {
      "a parameter property": () =>
        `class ${id} {\nconstructor(private readonly client: ·${typed}·) {}\n${holder("a parameter property", "this·.·client", "run()")}\n}`,
      "a typed field": () =>
        `class ${id} {\nclient?: ·${typed};\n${holder("a typed field", "this·.·client", "run()")}\n}`,
    }),
  };
  return writer.way("class", ways)();
}
