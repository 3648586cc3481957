import { aliases, typed } from "./clients.js";
import type { Form } from "./form.js";
import { left } from "./left.js";
import { moving } from "./moving.js";

/** Where a command may stand, as an expression or in a constant. */
const places: Readonly<Record<string, Form>> = {
  awaited: ({ call, command }) => `await ${call(command)};`,
  "result used": ({ call, command }) => `const { stdout } = await ${call(command)};\nlog(stdout);`,
  "then and catch": ({ call, command }) =>
    `await ${call(command)}.then((result) => log(result.stdout)).catch((error) => log(error));`,
  void: ({ call, command }) => `void ${call(command)};\nlog("at once");`,
  returned: ({ call, command }) => `return ${call(command)};`,
  "in an array": ({ call, command, other }) => `await Promise.all([${call(command)}, ${call(other)}]);`,
  "in a condition": ({ call, command, other }) =>
    `const up = flag ? ${call(command)} : ${call(other)};\nawait up;`,
  "in a hole": ({ call, command }) =>
    `log(\`got \${(await ${call(command)}).stdout}\`);\nawait ${call(`\`tool \${(await ${call(command)}).stdout}  x\``)};`,
  "in parentheses": ({ call, command }) => `await (${call(`(${command})`)});`,
  "with comments": ({ call, command }) => `await ${call(`/* before */ ${command} /* after */`)}; // done`,
  "with a trailing comma": ({ call, command }) => `await ${call(`${command},`)};`,
  "in a try": ({ call, command }) => `try {\n  await ${call(command)};\n} finally {\n  log("done");\n}`,
  "without semicolons": ({ call, command }) =>
    `const done = log("a")\nawait ${call(command)}\n;[done].forEach(log)`,
  "in a class": ({ call, command }) =>
    `class Panel {\n  static #ready = ${call('"tool  ready"')};\n  async load() {\n    await Panel.#ready;\n    return ${call(command)};\n  }\n}\nawait new Panel().load();`,
  "in a generator": ({ call, command }) =>
    `async function* each() {\n  yield ${call(command)};\n}\nfor await (const one of each()) log(one.stdout);`,
  "as a default": ({ call, anywhere }) =>
    `const later = async (result = ${call(anywhere)}) => log((await result).stdout);\nawait later();`,
  "in a switch": ({ call, command, other }) =>
    `switch (count) {\n  case 1:\n    await ${call(command)};\n    break;\n  default:\n    const c = ${other};\n    await ${call("c")};\n}`,
};

/** A name between the command and its call. */
const constants: Readonly<Record<string, Form>> = {
  "constant used once": ({ call, command }) => `const c = ${command};\nawait ${call("c")};`,
  "constant with a comment": ({ call, command }) =>
    `const c = ${command}; // why\nconst { stdout } = await ${call("c")};\nlog(stdout);`,
  "constant used twice": ({ call, command }) =>
    `const c = ${command};\nawait ${call("c")};\nawait ${call("c")};`,
  "constant seen elsewhere": ({ call, command }) => `const c = ${command};\nlog(c);\nawait ${call("c")};`,
  "constant among others": ({ call, command, other }) =>
    `const d = next(), c = ${command}, e = ${other};\nlog(d);\nawait ${call("c")};\nawait ${call("e")};`,
  let: ({ call, command, type }) =>
    `let c${type("string")} = ${command}, d = 1;\nlog(d);\nawait ${call("c")};`,
  var: ({ call, command }) => `var c = ${command};\nawait ${call("c")};`,
  "constant whose holes change": ({ call, command }) =>
    `const c = ${command};\nname += 'r';\nawait ${call("c")};`,
  "constant before an effect": ({ call, command }) =>
    `const c = ${command};\nrow.id = next();\ntags.push("z");\nawait ${call("c")};`,
  "constant before a number": ({ call, command }) =>
    `const c = ${command};\nrow.id = count;\ntags.push(7);\nawait ${call("c")};`,
  "var after its use": ({ call, command, anywhere }) =>
    `const run = () => ${call("`tool  ${late}`")};\nif (flag) { var late = ${command}; }\nawait run();\nlate = ${anywhere};`,
  "constant in a closure": ({ call, command }) =>
    `const c = ${command};\nawait (async () => {\n  name = "inside";\n  await ${call("c")};\n})();`,
  "constant in a loop": ({ call, command }) =>
    `for (const fixed of tags) {\n  const c = ${command};\n  log(fixed);\n  await ${call("c")};\n}`,
  "constant in a counting loop": ({ call, command }) =>
    `for (let count = 0; count < 2; count++) {\n  const c = ${command};\n  log(count);\n  await ${call("c")};\n}`,
  "constant in an outer scope": ({ call, anywhere, n }) => ({
    top: `const c${n} = ${anywhere};`,
    body: `await ${call(`c${n}`)};`,
  }),
  "constant that is exported": ({ call, anywhere, n }) => ({
    top: `export const c${n} = ${anywhere};`,
    body: `await ${call(`c${n}`)};`,
  }),
  "constant under a shadow": ({ call, anywhere, n }) => ({
    top: `const c${n} = ${anywhere};`,
    body: `for (const name of ["shadow"]) {\n  const fixed = name, first = fixed;\n  log(first);\n  await ${call(`c${n}`)};\n}`,
  }),
  "constant in a constant": ({ call, some }) =>
    `const a = ${some};\nconst c = \`tool \${a}  -x \${fixed}\`;\nawait ${call("c")};`,
  "hole that is a constant": ({ call, some }) =>
    `const part = ${some};\nawait ${call('"tool  run " + part')};`,
};

/** A function between the command and its call. */
const wrappers: Readonly<Record<string, Form>> = {
  "wrapper: arrow": ({ call, command, other }) =>
    `const run = line => ${call("line")};\nawait run(${command});\nawait run(${other});`,
  "wrapper: declaration": ({ call, command, n, type }) => ({
    top: `async function run${n}(line${type("string")}, more${type("number")} = 2) {\n  log(more);\n  return ${call("line")};\n}`,
    body: `await run${n}(${command});\nawait run${n}("tool  one", 5);`,
  }),
  "wrapper: expression": ({ call, command, type }) =>
    `const run = async function again(line${type("string")}, times${type("number")}) {\n  if (times > 0) await again(line, times - 1);\n  return ${call("line")};\n};\nawait run(${command}, 1);`,
  "wrapper: constant given": ({ call, command, other }) =>
    `function run(line, more) {\n  log(more);\n  return ${call("line")};\n}\nconst c = ${command};\nawait run(c, 5);\nconst d = ${other};\nlog(d);\nawait run(d, next());`,
  "wrapper: several levels": ({ call, command, other }) =>
    `const inner = (line) => ${call("line")};\nconst outer = (line, args) => [inner(line), args];\nawait outer(${command}, log(1))[0];\nawait inner(${other});`,
  "wrapper: two commands": ({ call, command, other }) =>
    `async function both(one, two) {\n  await ${call("one")};\n  await ${call("two")};\n  await ${call("one")};\n}\nawait both(${command}, ${other});`,
  "wrapper: part of a command": ({ call, some }) =>
    `const kubectl = (part, more) => ${call("`kubectl  ${part} -o json ${more}`")};\nawait kubectl(${some});`,
  "wrapper: default command": ({ call, anywhere, command }) =>
    `const run = (line = ${anywhere}) => ${call("line")};\nawait run();\nawait run(${command});`,
  "wrapper: method of an object": ({ call, command }) =>
    `const tool = {\n  run(line) {\n    return ${call("line")};\n  },\n};\nawait tool.run(${command});`,
  "wrapper: private method": ({ call, anywhere, some, isTypeScript, type }) => {
    const name = isTypeScript ? "run" : "#run";
    return `class Tool {\n  ${isTypeScript ? "private " : ""}${name}(line${type("string")}) {\n    return ${call("line")};\n  }\n  async both() {\n    await this.${name}(${anywhere});\n    return this.${name}(${some});\n  }\n}\nawait new Tool().both();`;
  },
};

/** A function to which the command, or a text in its place, is only a part of what it runs. */
const parts: Readonly<Record<string, Form>> = {
  "part: alone": ({ call, command, some, type }) =>
    `const tool = (line${type("string")}) => ${call("`/app/tool  ${line}`")};\nawait tool(${command});\nawait tool("");\nawait tool(${some});`,
  "part: in a sum": ({ call, command, type }) =>
    `function tool(file${type("string")}, line${type("string")}) {\n  return ${call('"tool -f " + file + "  " + line + " -x"')};\n}\nawait tool("f.yml", ${command});\nawait tool("g", "one");`,
  "part: decided at the call": ({ call, command, other }) =>
    `const tool = (line) => ${call("`tool ${line} -x`")};\nawait tool(flag ? ${command} : ${other});\nawait tool("a  b");`,
  "part: by default": ({ call, anywhere, command }) =>
    `const tool = (line = ${anywhere}) => ${call("`tool ${line}`")};\nawait tool();\nawait tool(${command});`,
  "part: several levels": ({ call, command, other }) =>
    `const inner = (line) => ${call("`tool ${line}`")};\nconst outer = (line, args) => [inner(\`-v  \${line}\`), inner(line), args];\nawait outer(${command}, log(1))[1];\nawait inner(${other});`,
  "part: as the executable": ({ call, command, other }) =>
    `const json = (line) => ${call("`${line}  --json`")};\nawait json(${command});\nawait json(${other});`,
  "part: and whole": ({ call, command, other }) =>
    `const whole = (line) => ${call("line")};\nconst timed = async (line) => {\n  await whole(\`timed  \${line}\`);\n  await whole(line);\n};\nawait timed(${command});\nawait whole(${other});`,
  "part: twice": ({ call, command, other }) =>
    `const tool = (one, two) => ${call("`tool ${one} -- ${two} ${one}`")};\nawait tool(${command}, ${other});`,
  "part: in a constant": ({ call, command }) =>
    `const tool = async (line) => {\n  const c = \`tool \${line}  -x\`;\n  return ${call("c")};\n};\nawait tool(${command});\nawait tool("a  b");`,
  "part: of a method": ({ call, command, some }) =>
    `const tool = {\n  run: (line) => ${call("`tool ${line}`")},\n  async both() {\n    await this.run(${some});\n    return "both";\n  },\n};\nawait tool.run(${command});\nlog(await tool.both());`,
};

/** All of them, by what they are called in the counts. */
export const forms: Readonly<Record<string, Form>> = {
  ...places,
  ...constants,
  ...moving,
  ...wrappers,
  ...parts,
  ...aliases,
  ...typed,
  ...left,
};
