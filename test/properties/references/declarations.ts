import { plant } from "../planted.js";
import {
  allMembers,
  callPaths,
  commonMembers,
  type Held,
  type Names,
  type Writer,
  withoutThis,
} from "./names.js";
import { access, receiver } from "./receivers.js";

/** Names that programs give to clients, and to other things. */
export const pool = [
  "client",
  "ddClient",
  "dd",
  "backend",
  "docker",
  "shell",
  "toastError",
  "window",
  "parent",
];

/** A declaration of one name: its statement, and what the name holds then. */
export interface Declared {
  readonly text: string;
  readonly held: Held;
}

const unusable: Held = { kind: "unusable" };

/** Statements that declare a name, to be a client or anything else. `names` are those that its value may be made of. */
export function declaration(name: string, names: Names, writer: Writer): Declared {
  const isWindow = name === "window" || name === "parent";
  const isClient = !isWindow && writer.choices.below(5) < 3;
  const ways = isClient ? clients(name, names, writer) : others(name, names, writer);
  return writer.way(isClient ? "declares" : "declares no client:", ways)();
}

type Ways = Record<string, () => Declared>;

function clients(name: string, names: Names, writer: Writer): Ways {
  const value = () => receiver(names, writer);
  const ownValue = () => receiver(withoutThis(names), writer);
  const way = (of: string, write: () => string): Ways => ({
    [of]: () => ({ text: write(), held: { kind: "client", of: `${of}, by name` } }),
  });
  const maker = (of: string, write: () => string): Ways => ({
    [of]: () => ({ text: write(), held: { kind: "maker", of: `${of}, called` } }),
  });
  return {
    ...way("const", () => `const ${name} = ·${value()};`),
    ...way("let", () => `let ${name} = ·${value()};`),
    ...way("a late assignment", () => `let ${name}; ${name} ·= ·${value()};`),
    ...way("a lazy assignment", () => `let ${name}; ${name} ??= ·${value()};`),
    ...way("either of two", () => `const ${name} = ·${value()}· ?? ·${value()};`),
    ...way("another one at times", () => `let ${name} = ·${value()}; ${name} = other();`),
    ...way("a member of one of two objects", () => {
      return `const ${name} = (maybe ? { own: ·${value()}· } : { own: ·${value()}· })·.·own;`;
    }),
    ...way("a member that is set later", () => {
      const box = writer.id("box");
      return `const ${box} = {}; ${box}.own = ·${value()}; const ${name} = ${box}·.·own;`;
    }),
    ...way("a member that is assigned with others", () => {
      const box = writer.id("box");
      return `const ${box} = {}; Object.assign(${box}, { own: ·${value()}· }); const ${name} = ${box}·.·own;`;
    }),
    ...way("a member with another value at times", () => {
      const box = writer.id("box");
      return `const ${box} = { own: ·${value()}· }; ${box}.own = other(); const ${name} = ${box}·.·own;`;
    }),
    ...(names.isFree("window") && {
      ...way("taken from window", () =>
        name === "ddClient" ? "const {· ddClient ·} = ·window;" : `const { ddClient·:·${name} } = ·window;`,
      ),
      ...way("taken with a default", () => `const { ddClient·:·${name} = ·${value()}· } = ·window;`),
    }),
    ...(writer.isTypeScript && {
      ...way("const with a type", () => {
        const version = writer.choices.pick(["v0", "v1Hybrid", "v1"]);
        const text = `${writer.namespaces[version]}·.·DockerDesktopClient`;
        const type = version === "v1" ? text : plant(`${version}.DockerDesktopClient`, text);
        return `const ${name}: ·${type}· = ·other();`;
      }),
      ...way("const as any", () => `const ${name}: any = ·${value()};`),
    }),
    ...maker("a function", () => `function ${name}() { return ¦${ownValue()}; }`),
    ...maker("an arrow function", () => `const ${name} = () => ·${value()};`),
    ...maker("a function expression", () => `const ${name} = function () { return ¦${ownValue()}; };`),
    ...maker(
      "a function with two ends",
      () => `function ${name}() { if (maybe) return null; return ¦${ownValue()}; }`,
    ),
    backend: () => ({
      text: `const ${name} = ·${plant("backend", access(value(), "backend", writer))};`,
      held: { kind: "backend" },
    }),
    "a member": () => {
      const path = writer.choices.pick(allMembers);
      return {
        text: `const ${name} = ·${plant(path, access(value(), path, writer))};`,
        held: callPaths.has(path) ? { kind: "member", api: path } : unusable,
      };
    },
    "a member in a pattern": () => {
      const path = writer.choices.pick(allMembers);
      const [first, second] = path.split(".") as [string, string?];
      const byDefault = writer.choices.chance(6) ? " = ·null" : "";
      const property = plant(path, `${second ?? first}·:·${name}${byDefault}`);
      const pattern = second ? `{·backend·:·{·${property}·}·}` : `{·${property}·}`;
      return {
        text: `const ${pattern} = ·${value()};`,
        held: callPaths.has(path) ? { kind: "member", api: path } : unusable,
      };
    },
  };
}

/** What a name can hold that is no client, although it has members of the same names. */
function others(name: string, names: Names, writer: Writer): Ways {
  const way = (of: string, write: () => string, members: readonly string[] = allMembers): Ways => ({
    [of]: () => ({ text: write(), held: { kind: "other", of, members } }),
  });
  const docker = names.holding("other").find(({ held }) => held.of === "const");
  return {
    ...way("const", () => `const ${name} = new Own();`),
    ...way("let", () => `let ${name} = new Own(); ${name} = new Own();`),
    ...way("a number", () => `const ${name} = 1;`),
    ...way(
      "a member of one of two objects",
      () => `const ${name} = (maybe ? { own: new Own() } : { own: 1 }).own;`,
    ),
    ...way("a class of elsewhere", () => `const ${name} = new Docker();`, commonMembers),
    ...way("a function", () => `function ${name}() {}`),
    ...way("an async function", () => `async function ${name}() {}`),
    ...way("a class", () => `class ${name} { static listImages() {} }`),
    ...way("a call of one's own", () => `const ${name} = (line) => line;`, ["()", "()", ...allMembers]),
    // As a client's name, this would be taken for a test's stand-in for it.
    ...(name !== "ddClient" && {
      ...way(
        "an object",
        () =>
          `const ${name} = { listContainers() {}, execHostCmd: (line) => line, backend: { get() {}, execInVMExtension() {} } };`,
      ),
      ...way("what is not known", () => `const ${name} = other();`, commonMembers),
      ...way("a pattern's", () => `const { ${name} } = other();`, commonMembers),
    }),
    ...(docker && {
      ...way("a window of one's own", () => `const ${name} = { ddClient: ${docker.name} };`, [
        "ddClient.listContainers",
        "ddClient.toastError",
      ]),
    }),
    ...(writer.isTypeScript && {
      ...way("const with a type", () => `const ${name}: Own = other();`),
      ...way("an enum", () => `enum ${name} { listContainers, get }`, ["listContainers", "get"]),
      ...way("a written-out type", () => `let ${name}: { execHostCmd(line: string): void };`, [
        "execHostCmd",
      ]),
    }),
  };
}
