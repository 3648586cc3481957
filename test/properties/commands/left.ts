import type { Form } from "./form.js";
import { stuck } from "./moving.js";

/** Commands and members that nobody can follow: always left, with a reason. */
export const left: Readonly<Record<string, Form>> = {
  ...stuck,
  "a condition": ({ call, command, other }) => `await ${call(`flag ? ${command} : ${other}`)};`,
  "a call": ({ call, anywhere }) => `const make = () => ${anywhere};\nawait ${call("make()")};`,
  "a property": ({ call, command }) => `const own = { line: ${command} };\nawait ${call("own.line")};`,
  "a list joined": ({ call, command }) => `await ${call(`[${command}, "x"].join(" ")`)};`,
  "a raw template": ({ call }) => `await ${call("String.raw`tool  \\t ${first}`")};`,
  "a tagged template": ({ call }) =>
    `const sh = (strings, ...holes) => String.raw({ raw: strings }, ...holes);\nawait ${call("sh`tool  ${name} x`")};`,
  "a sum that begins with a name": ({ call, command }) => `await ${call(`name + ${command}`)};`,
  "a client that is replaced": ({ call, anywhere, client }) =>
    `const own = { client: ${client} };\nown.client = load.client ?? own.client;\nawait ${call(anywhere, "own.client")};`,
  "a client of one object among others": ({ call, anywhere, client }) =>
    `const own = flag ? { client: load.client } : { client: ${client} };\nawait ${call(anywhere, "own.client")};`,
  "a client beside an argument": ({ call, anywhere, client }) =>
    `const use = (own = ${client}) => ${call(anywhere, "own")};\nawait use(load.client);`,
  "a client that is overridden": ({ call, anywhere, client }) =>
    `class Base {\n  own() {\n    return ${client};\n  }\n  run() {\n    return ${call(anywhere, "this.own()")};\n  }\n}\nclass Other extends Base {\n  own() {\n    return load.client ?? super.own();\n  }\n}\nawait new Other().run();`,
  "a spread": ({ callNamed, command, client, path }) =>
    path[0] === "execDockerCmd"
      ? `const line = [${command}, "-x"];\nawait ${client}.execDockerCmd(...line);`
      : `const all = [${command}];\nawait ${callNamed(`${client}.${path.join(".")}`, "...all")};`,
  "a member as a value": ({ command, client, path }) =>
    `await Promise.all([${command}].map(${client}.${path.join(".")}));`,
  "a later declaration": ({ call, command }) => `let c;\nc = ${command};\nawait ${call("c")};`,
  "let assigned again": ({ call, command, other }) =>
    `let c = ${command};\nif (flag || !count) c = ${other};\nawait ${call("c")};`,
  "var that may be unset": ({ call, command }) => `if (count) { var c = ${command}; }\nawait ${call("c")};`,
  "wrapper: class method": ({ call, command }) =>
    `class Tool {\n  run(line) {\n    return ${call("line")};\n  }\n}\nawait new Tool().run(${command});`,
  "wrapper: exported": ({ call, command, n }) => ({
    top: `export function run${n}(line) {\n  return ${call("line")};\n}`,
    body: `await run${n}(${command});`,
  }),
  "wrapper: used as a value": ({ call, command }) =>
    `const run = (line) => ${call("line")};\nawait Promise.all([${command}].map(run));`,
  "constant before another argument": ({ call, anywhere }) =>
    `const run = (more, line) => ${call("line")};\nconst c = \`tool  \${next()} \` + ${anywhere};\nawait run(log("first"), c);`,
  "constant before its container": ({ client, anywhere }) =>
    `const c = \`tool  \${next()} \` + ${anywhere};\nawait ${client}.backend.execInContainer(next(), c);`,
};
