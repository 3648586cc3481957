import type { Choices } from "../choices.js";
import { lookAlike, type Program, takeMarks } from "../planted.js";
import { ownDeclarations } from "./look-alikes.js";
import { commonMembers, type Held, Names, Writer } from "./names.js";
import { block } from "./scopes.js";

/** A random program, with what it has of what the grammar knows. */
export interface ReferenceProgram extends Program {
  readonly path: string;
  readonly features: ReadonlySet<string>;
}

/*
 * Left out, since it isn't decided whether these are references: `ddClient[name]`, `"get" in ddClient`, objects that stand
 * in for a client in tests, clients in arrays, in React's state and behind `.then()`, a `ddClient` that is imported from
 * another file, and names that are given a member by way of another name.
 */

/** Writes a program with references in many scopes, and with what looks like them. */
export function writeProgram(choices: Choices): ReferenceProgram {
  const writer = new Writer(choices, choices.pick(["js", "ts", "jsx", "tsx", "cjs"]));
  writer.features.add(`language ${writer.extension}`);
  const names = new Names();
  const imports = writer.isScript ? requires(names, writer) : importsOf(names, writer);
  const body = block(names, writer, {
    depth: 0,
    isInFunction: false,
    isBody: true,
    isStrict: !writer.isScript,
  });
  const marked = [
    ...imports,
    lookAlike(ownDeclarations),
    body,
    ...(writer.isScript ? [] : ["export {};"]),
    "",
  ];
  const program = takeMarks(marked.join("\n"), choices);
  return { ...program, path: `page.${writer.extension}`, features: writer.features };
}

const clientPackage = '"@docker/extension-api-client"';

function maker(of: string): Held {
  return { kind: "maker", of };
}

function importsOf(names: Names, writer: Writer): string[] {
  const { choices } = writer;
  const texts: string[] = [];
  const add = (text: string, name: string, held: Held) => {
    texts.push(text);
    names.set(name, held);
  };
  if (writer.isTypeScript) {
    if (choices.chance(3)) writer.namespaces.v1Hybrid = "Hybrid";
    if (choices.chance(3)) writer.namespaces.v0 = "old";
    const named = Object.entries(writer.namespaces).map(([name, local]) =>
      name === local ? name : `${name} as ${local}`,
    );
    texts.push(`import type { ${named.join(", ")} } from "@docker/extension-api-client-types";`);
    if (choices.chance(4)) texts.push("declare global { interface Window { ddClient: any } }");
  }
  if (choices.chance(2)) {
    const text = `import { createDockerDesktopClient } from ${clientPackage};`;
    add(text, "createDockerDesktopClient", maker("createDockerDesktopClient()"));
  }
  if (choices.chance(3)) {
    const text = `import { createDockerDesktopClient as make } from ${clientPackage};`;
    add(text, "make", maker("createDockerDesktopClient() by another name"));
  }
  if (choices.chance(3)) {
    const text = choices.pick(["* as api", "api"]);
    add(`import ${text} from ${clientPackage};`, "api", { kind: "package" });
  }
  if (choices.chance(3))
    add(
      'import { useDockerDesktopClient } from "./hooks";',
      "useDockerDesktopClient",
      maker("an imported hook"),
    );
  if (choices.chance(2)) texts.push('import Docker from "dockerode";');
  if (choices.chance(3)) {
    const other: Held = { kind: "other", of: "an import", members: commonMembers };
    add('import { shell } from "electron";', "shell", other);
  }
  return texts;
}

function requires(names: Names, writer: Writer): string[] {
  const { choices } = writer;
  const texts: string[] = [];
  if (choices.chance(2)) {
    texts.push(`const { createDockerDesktopClient: make } = require(${clientPackage});`);
    names.set("make", maker("createDockerDesktopClient() of require()"));
  }
  if (choices.chance(2)) {
    texts.push(`const api = require(${clientPackage});`);
    names.set("api", { kind: "package" });
  }
  return texts;
}
