import { plant } from "../planted.js";
import { pool } from "./declarations.js";
import { allMembers, commonMembers, type Held, Names, type Writer } from "./names.js";
import { receiver } from "./receivers.js";

const unusable: Held = { kind: "unusable" };

export interface Parameters {
  readonly text: string;
  readonly names: Names;
}

/** A function's parameters: typed or not, with defaults, taken apart. */
export function parameters(names: Names, writer: Writer): Parameters {
  const { choices } = writer;
  const inner = new Names(names);
  const own = [...new Set(Array.from({ length: choices.below(3) }, () => choices.pick(pool)))];
  for (const name of own) inner.set(name, unusable);
  const texts = own.map((name) => {
    const { text, held } = writer.way("parameter", parameterWays(name, inner, writer))();
    inner.set(name, held);
    return text;
  });
  return { text: texts.map((text) => `·${text}·`).join(","), names: inner };
}

function parameterWays(name: string, names: Names, writer: Writer) {
  const isNamed = name === "ddClient";
  const isWindow = name === "window" || name === "parent";
  const typed = (version: string) =>
    plant(`${version}.DockerDesktopClient`, `${writer.namespaces[version]}·.·DockerDesktopClient`);
  const client = (text: string, of: string) => () => ({
    text,
    held: { kind: "client", of: `${of}, by name` } as Held,
  });
  const other = (text: string, of: string, members = allMembers) => ({
    [of]: () => ({ text, held: { kind: "other", of, members } as Held }),
  });
  return {
    // Only its name says that it is a client: reported, never rewritten by default.
    ...(isNamed && { "an untyped parameter": client(name, "an untyped parameter") }),
    ...(!isNamed && !isWindow && other(name, "a parameter", commonMembers)),
    ...(!isNamed && !isWindow && other(`{ ${name} }`, "a parameter's pattern", commonMembers)),
    ...(!isNamed && !isWindow && other(`{ own: ${name} = 1 }`, "a pattern with a default", commonMembers)),
    ...(!isNamed && !isWindow && other(`[${name}]`, "an array's pattern", commonMembers)),
    ...other(`${name} = new Own()`, "a parameter with a default"),
    ...(!isWindow && {
      "a client by default": () => ({
        text: `${name} = ·${receiver(names, writer)}`,
        held: { kind: "client", of: "a client by default, by name" } as Held,
      }),
    }),
    ...(writer.isTypeScript && {
      ...other(`${name}: Docker`, "a parameter of another type", commonMembers),
      ...other(`${name}: Own`, "a parameter of an own type"),
      ...other(`${name}: { execHostCmd(line: string): void }`, "a parameter of a written-out type"),
      ...(!isWindow && {
        "a typed parameter": client(
          `${name}: ·${typed(writer.choices.pick(["v0", "v1Hybrid"]))}`,
          "a typed parameter",
        ),
        "an optional parameter": client(`${name}?: ·${typed("v1Hybrid")}`, "an optional parameter"),
        "a parameter of v1's type": client(
          `${name}: ·${writer.namespaces.v1}·.·DockerDesktopClient`,
          "a parameter of v1's type",
        ),
      }),
    }),
  };
}
