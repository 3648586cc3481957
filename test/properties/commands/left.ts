import type { Form } from "./form.js";

/** Commands and members that nobody can follow: always left, with a reason. */
export const left: Readonly<Record<string, Form>> = {
  "a condition": ({ call, command, other }) => `await ${call(`flag ? ${command} : ${other}`)};`,
  "a call": ({ call, anywhere }) => `const make = () => ${anywhere};\nawait ${call("make()")};`,
  "a property": ({ call, command }) => `const own = { line: ${command} };\nawait ${call("own.line")};`,
  "a list joined": ({ call, command }) => `await ${call(`[${command}, "x"].join(" ")`)};`,
  "a raw template": ({ call }) => `await ${call("String.raw`tool  \\t ${first}`")};`,
  "a tagged template": ({ call }) =>
    `const sh = (strings, ...holes) => String.raw({ raw: strings }, ...holes);\nawait ${call("sh`tool  ${name} x`")};`,
  "a sum that begins with a name": ({ call, command }) => `await ${call(`name + ${command}`)};`,
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
