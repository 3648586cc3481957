import type { Form } from "./form.js";

/** A name for the client, or for a part of it. */
export const aliases: Readonly<Record<string, Form>> = {
  "client in a constant": ({ call, command, client }) => `const c = ${client};\nawait ${call(command, "c")};`,
  "client of the module": ({ call, command, client, n }) => ({
    top: `const client${n} = ${client};`,
    body: `await ${call(command, `client${n}`)};`,
  }),
  "client destructured": ({ call, command, n }) => ({
    top: `const { ddClient: client${n} } = window;`,
    body: `await ${call(command, `client${n}`)};`,
  }),
  "client from a hook": ({ call, command, client, n }) => ({
    top: `function useClient${n}() {\n  return ${client};\n}`,
    body: `const own = useClient${n}();\nawait ${call(command, "own")};`,
  }),
  "client from a promise": ({ call, anywhere, client }) =>
    `const load = async () => ${client};\nawait load().then((own) => ${call(anywhere, "own")});`,
  "client as a parameter": ({ call, command, client, type }) =>
    `async function use(own${type("any")}) {\n  await ${call(command, "own")};\n}\nawait use(${client});`,
  "client in a class": ({ call, anywhere, client }) =>
    `class Panel {\n  client = ${client};\n  load() {\n    return ${call(anywhere, "this.client")};\n  }\n}\nawait new Panel().load();`,
  "client of a private field": ({ call, anywhere, client }) =>
    `class Panel {\n  #client = ${client};\n  get own() {\n    return this.#client;\n  }\n  load() {\n    return ${call(anywhere, "this.own")};\n  }\n}\nawait new Panel().load();`,
  "client in an object": ({ call, command, client }) =>
    `const own = { client: ${client} };\nawait ${call(command, "own.client")};`,
  "client put into an object": ({ call, command, client }) =>
    `const own = {};\nown.client = ${client};\nawait ${call(command, "own.client")};`,
  "client of one of two objects": ({ call, command, client }) =>
    `const own = flag ? { client: ${client} } : { client: window.ddClient };\nawait ${call(command, "own.client")};`,
  "client by default": ({ call, anywhere, client }) =>
    `const use = (own = ${client}) => ${call(anywhere, "own")};\nawait use();\nawait use(window.ddClient);`,
  "client of a class that is extended": ({ call, anywhere, client }) =>
    `class Base {\n  own() {\n    return ${client};\n  }\n  run() {\n    return ${call(anywhere, "this.own()")};\n  }\n}\nclass Other extends Base {\n  own() {\n    log("other");\n    return window.ddClient;\n  }\n}\nawait new Other().run();`,
  "client of a bound function": ({ call, command, client }) =>
    `const own = () => ${client};\nawait ${call(command, "own.bind(null)()")};`,
  "client that may be missing": ({ callNamed, command, client, path }) =>
    `await ${callNamed(`${client}?.${path.join("?.")}?.`, command)};`,
  "backend in a constant": ({ callNamed, command, client, path }) =>
    path.length > 1
      ? `const backend = ${client}.backend;\nawait ${callNamed(`backend.${path[1]}`, command)};`
      : `const ddClient = ${client};\nawait ${callNamed(`ddClient.${path[0]}`, command)};`,
  "member in a constant": ({ callNamed, command, client, path }) =>
    `const run = ${client}.${path.join(".")};\nawait ${callNamed("run", command)};`,
  "member destructured": ({ callNamed, command, client, path }) =>
    `const ${pattern(path, path.at(-1)!)} = ${client};\nawait ${callNamed(path.at(-1)!, command)};`,
  "member renamed": ({ callNamed, command, client, path, n }) => ({
    top: `const ${pattern(path, `run${n}`)} = ${client};`,
    body: `await ${callNamed(`run${n}`, command)};`,
  }),
  "backend of 2021": ({ call, callNamed, command, client, path }) => {
    const old = `${client}.backend("notes").${path.at(-1)}`;
    return `await ${/^exec(?:HostCmd|In)/.test(path.at(-1)!) ? callNamed(old, command) : call(command)};`;
  },
  "member by its string": ({ callNamed, command, client, path }) =>
    `await ${callNamed(client + path.map((name) => `["${name}"]`).join(""), command)};`,
};

function pattern(path: readonly string[], local: string): string {
  return path.reduceRight((inside, name) => `{ ${name}${inside === name ? "" : `: ${inside}`} }`, local);
}

/** Forms that only exist in TypeScript. */
export const typed: Readonly<Record<string, Form>> = {
  "as any": ({ call, command, isTypeScript }) =>
    `await ${isTypeScript ? call(`${command} as string`, "(window as any).ddClient") : call(command)};`,
  "non-null": ({ call, command, isTypeScript }) =>
    `await ${isTypeScript ? call(`(${command})!`, "window.ddClient!") : call(command)};`,
  satisfies: ({ call, command, isTypeScript }) =>
    isTypeScript
      ? `const c: string = ${command};\nawait ${call("c satisfies string", "(<any>window).ddClient")};`
      : `await ${call(command)};`,
};
