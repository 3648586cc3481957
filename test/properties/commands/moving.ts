import type { Form } from "./form.js";

/** What holds still between a command and its call, or needn't. */
export const moving: Readonly<Record<string, Form>> = {
  "object that is only read": ({ call }) =>
    `const use = async (own) => {\n  const c = \`tool \${own} \${fixed}  -x\`;\n  log(\`asking for \${own}\`);\n  await ${call("c")};\n};\nawait use(first);`,
  "import that is read at once": ({ call, some }) =>
    `const c = \`tool \${live} \` + ${some};\nawait ${call("c")};\nchange();`,
  "string that is something else later": ({ call, client, some }) =>
    `class Options {\n  host = "local";\n  name() {\n    return "own";\n  }\n  run() {\n    return ${call(`\`tool \${this.host} \${this.name()} \` + ${some}`, client)};\n  }\n}\nconst own = new Options();\nown.host = undefined;\nawait own.run();\nown.name = () => null;\nawait own.run();`,
  "function that gives something else": ({ call, some }) =>
    `const make = count > 3 ? () => "a" : () => null;\nlet other = () => "b";\nother = () => undefined;\nawait ${call(`\`tool \${make()} \${other()} \` + ${some}`)};`,
  "blank constant": ({ call, some }) =>
    `const none = "", wide = "-a  -b ";\nawait ${call(`\`tool \${none} \${wide} \` + ${some}`)};`,
};

/** Objects, modules and setters that act between a command and its call, and what a hole can't move past: always left. */
export const stuck: Readonly<Record<string, Form>> = {
  "object whose method is called": ({ call, some }) =>
    `const own = [fixed];\nconst c = \`tool \${own} \` + ${some};\nown.push("more");\nawait ${call("c")};`,
  "object that is handed on": ({ call, some }) =>
    `const use = async (own, grow) => {\n  const c = \`tool \${own} \` + ${some};\n  grow(own);\n  await ${call("c")};\n};\nawait use([fixed], (all) => all.push("more"));`,
  "object of two names": ({ call, some }) =>
    `const use = async (own) => {\n  const all = own, c = \`tool \${own} \` + ${some};\n  all.unshift("first");\n  await ${call("c")};\n};\nawait use([fixed]);`,
  "object that a pattern changes": ({ call, some }) =>
    `const use = async (own) => {\n  const c = \`tool \${own} \` + ${some};\n  [own[0]] = ["new"];\n  for (own[1] of ["x"]) log(own[1]);\n  await ${call("c")};\n};\nawait use([fixed]);`,
  "object that is asked for a key": ({ call, some }) =>
    `const use = async (own) => {\n  const c = \`tool \${"all" in own} \` + ${some};\n  Object.assign(own, { all: true });\n  await ${call("c")};\n};\nawait use({});`,
  "import that changes": ({ call, command, some }) =>
    `const c = \`tool \${live} \` + ${some}, d = ${command};\nlog(d);\nchange();\nawait ${call("c")};\nawait ${call("d")};`,
  "receiver that a hole sets": ({ call, client, some }) =>
    `let own = null;\nconst connect = () => {\n  own = ${client};\n  return "x";\n};\nconst c = \`tool \${connect()} \` + ${some};\nawait ${call("c", "own")};`,
  "receiver of a class that a hole sets": ({ call, client, some }) =>
    `class Tool {\n  init() {\n    this.client = ${client};\n    return "x";\n  }\n  run() {\n    const c = \`tool \${this.init()} \` + ${some};\n    return ${call("c", "this.client")};\n  }\n}\nawait new Tool().run();`,
  "target that a hole changes": ({ call, some }) =>
    `const results = [];\nlet at = 0;\nconst up = () => ++at;\nconst c = \`tool \${up()} \` + ${some};\nresults[at] = await ${call("c")};\nlog(results.length);`,
  "callee that a hole changes": ({ call, some }) =>
    `const state = { handle: null };\nconst set = () => {\n  state.handle = (result) => result;\n  return "set";\n};\nconst c = \`tool \${set()} \` + ${some};\nawait state.handle(${call("c")});`,
  "pattern with a getter": ({ call, some }) =>
    `const own = { get port() { row.id = next(); return 1; } };\nconst c = \`tool \${row.id} \` + ${some};\nconst { port } = own;\nawait ${call("c")};\nlog(port);`,
  "key that acts": ({ call, some }) =>
    `const c = \`tool \${row.id} \` + ${some};\nconst own = { [(row.id = next())]() {} };\nawait ${call("c")};\nlog(Object.keys(own).length);`,
  "spread that acts": ({ call, some }) =>
    `function* items() {\n  row.id = next();\n}\nconst c = \`tool \${row.id} \` + ${some};\nconst own = [...items()];\nawait ${call("c")};\nlog(own.length);`,
  "function that runs too early": ({ call, command }) =>
    `const first = run();\nvar c = ${command};\nfunction run() {\n  return c === undefined ? null : ${call("c")};\n}\nlog(first === null);\nawait run();`,
};
