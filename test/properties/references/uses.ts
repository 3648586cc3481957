import { findRow, table } from "../../../src/api/table.js";
import { plant } from "../planted.js";
import { callPaths, memberPaths, type Names, type Writer } from "./names.js";
import { access, receiver } from "./receivers.js";

/** An expression with a reference to the old API in it. */
export function use(names: Names, writer: Writer, depth = 0): string {
  const aliases = names.holding("member");
  const backends = names.holding("backend");
  const aliasUse = () => {
    const { name, held } = writer.choices.pick(aliases);
    return plant(held.api, name + callOf(held.api, names, writer, depth));
  };
  const ways: Record<string, () => string> = {
    "of a client": () => useOf(receiver(names, writer), names, writer, depth),
    "of a client again": () => useOf(receiver(names, writer), names, writer, depth),
    ...(aliases.length > 0 && {
      "of a member's name": aliasUse,
      "of a member's name again": aliasUse,
      "of a member's name once more": aliasUse,
    }),
    ...(backends.length > 0 && {
      "of a backend's name": () => {
        const { name } = writer.choices.pick(backends);
        const path = writer.choices.pick(memberPaths.filter((one) => one.startsWith("backend.")));
        const text = access(name, path.slice("backend.".length), writer);
        return plant(path, text + callOf(path, names, writer, depth));
      },
    }),
    "of the backend of 2021": () => {
      const path = writer.choices.pick(memberPaths.filter((one) => one.startsWith("backend.")));
      const backend = `${access(receiver(names, writer), "backend", writer)}·(·"${writer.id("n")}"·)`;
      const text = access(backend, path.slice("backend.".length), writer);
      return plant(path, text + callOf(path, names, writer, depth));
    },
  };
  return writer.way("use", ways)();
}

/** A member of a certain client. */
export function useOf(object: string, names: Names, writer: Writer, depth = 0): string {
  const path = writer.choices.pick(memberPaths);
  writer.features.add(`api ${path}`);
  const text = access(object, path, writer);
  const isCalled = path !== "backend" && writer.choices.below(5) > 0;
  if (isCalled) return plant(path, text + callOf(path, names, writer, depth));
  // A member that is looked at, not called.
  return plant(path, text);
}

/** The parentheses of a call with arguments that suit a member. */
function callOf(path: string, names: Names, writer: Writer, depth: number): string {
  const { transform, leading } = findRow(path)!;
  const isOptional = writer.choices.chance(12) ? "·?.·" : "·";
  const deeper = depth < 2 && writer.choices.chance(6) ? use(names, writer, depth + 1) : undefined;
  const text = `"${writer.id("t")}"`;
  const commands: Record<string, string> = {
    words: '"uname -a"',
    "a template": "`ls -l ${·place·}`",
    "a pipe": '"ps | wc"',
    "a name": "line",
    "a builtin": '"echo yes"',
    "quoted words": `'sh -c "ls -l"'`,
    ...(deeper && { "with a reference in it": `\`ls \${·${deeper}·}\`` }),
  };
  switch (callPaths.has(path) ? transform : "member") {
    case "command": {
      const first = leading ? "container·,·" : "";
      return `${isOptional}(·${first}${writer.way("command", commands)}·)`;
    }
    case "docker-command":
      return `${isOptional}(·${writer.way("command", commands)}·,·"--all"·,·${deeper ?? text}·)`;
    case "stream": {
      const callbacks: Record<string, string> = {
        "that is split": "(data, error) => { if (error) fail(error); print(data.stdout); }",
        "that is a name": "handle",
        "that is adapted": "(data) => everything(data)",
      };
      return `${isOptional}(·"tool"·,·[·${deeper ?? text}·]·,·${writer.way("callback", callbacks)}·)`;
    }
    default: {
      const given = [`·${text}·`, "·", `·{·id·:·${deeper ?? text}·}·`, `·...·[·${deeper ?? 1}·]·,·`];
      return `${isOptional}(${writer.choices.pick(given)})`;
    }
  }
}

/** A place where an expression can stand; `isInFunction` says whether a statement may return. */
export function place(expression: string, writer: Writer, isInFunction: boolean): string {
  const id = writer.id("value");
  const ways: Record<string, string> = {
    "a statement": `;${expression};`,
    void: `void ·${expression};`,
    "a constant": `const ${id} = ·${expression};`,
    "an argument": `use(·1, ·${expression}·);`,
    "an array": `use([·${expression}·, ...[·${expression.includes("«") ? 1 : 2}·]]);`,
    "a property": `use({ key: ·${expression}· });`,
    "a method's key": `use({ [·${expression}·]() {} });`,
    "a template": `use(\`window.ddClient.listImages() \${·${expression}·}\`);`,
    "a test": `if (·${expression}·) { use(); } else use(2);`,
    "a loop": `for (const ${id} of [·${expression}·]) use(${id});`,
    "a loop's test": `for (let ${id} = 0; ${id} < 0 && ·${expression}·; ${id}++) use();`,
    "a switch": `switch (·${expression}·) { case 1: use(); }`,
    "a case": `switch (maybe) { case ·${expression}·: break; default: use(); }`,
    "a chain": `use(·${expression}·.·then(·(value) => value·)·);`,
    "an operand": `use(maybe ?? ·${expression}·);`,
    "a choice": `use(maybe ? ·${expression}· : 2);`,
    "a sequence": `use((1, ·${expression}·));`,
    "an arrow's body": `use(() => ·${expression}·);`,
    "a default": `use((a = ·${expression}·) => a);`,
    "a pattern's default": `const { [${id}key]: ${id} = ·${expression}· } = maybe;`,
    "a label": `${id}: { ${expression}; break ${id}; }`,
    "a class's base": `class ${id}Fields extends mixin(·${expression}·) {}`,
    ...(!expression.includes("this") && {
      "a field": `class ${id}Fields { field = ·${expression}·; }`,
      "a static field": `class ${id}Fields { static field = ·${expression}·; }`,
      "a static block": `class ${id}Fields { static { ${expression}; } }`,
      "an async function": `async function ${id}() { return await ·${expression}·; }`,
      "a generator": `function* ${id}() { yield ¦${expression}; }`,
    }),
    "new": `new Thing(·${expression}·);`,
    "an assignment": `target.value = ·${expression}·;`,
    "a throw": `use(() => { throw ¦${expression}; });`,
    "a comparison": `use(1 === ·${expression}·);`,
    ...(isInFunction && { "a return": `if (maybe) return ¦${expression};` }),
    ...(writer.hasJsx && {
      JSX: `use(<p title="window.ddClient.listImages()">ddClient.listImages() {·${expression}·}</p>);`,
      "an attribute": `use(<Button onClick={() => ·${expression}·} execHostCmd="a" />);`,
      "spread attributes": `use(<Button {...·${expression}·} />);`,
    }),
    ...(writer.isTypeScript && {
      as: `use(·${expression}¦ as unknown);`,
      satisfies: `use(·${expression}¦ satisfies unknown);`,
      "an enum": `enum ${id}Enum { a = "b".length }\n;${expression};`,
    }),
  };
  return writer.way("place", ways);
}

/** A reference to a type of the old API, as a statement. */
export function typeUse(writer: Writer): string {
  const { api } = writer.choices.pick(table.filter(({ kind }) => kind === "type"));
  writer.features.add(`api ${api}`);
  const [version, name] = api.split(".") as [string, string];
  const named = plant(api, `${writer.namespaces[version]}·.·${name}`);
  const imported = plant(api, `import("@docker/extension-api-client-types")·.·${version}·.·${name}`);
  const id = writer.id("T");
  const ways: Record<string, string> = {
    "an alias": `type ${id} = ·${named}·;`,
    "a generic's argument": `type ${id} = Record<string, ·${named}·>;`,
    "an import's type": `type ${id} = ·${imported}· | null;`,
    "a parameter's type": `use((value: ·${named}·) => value);`,
    "a result's type": `async function ${id}(): Promise<·${named}·> { return make(); }`,
    "a base": `interface ${id} extends ·${named}· { more: string }`,
    "a variable's type": `let ${id}: readonly ·${named}¦[] = [];`,
    "a cast": `use(maybe as ·${named}·);`,
  };
  return writer.way("type", ways);
}
