import { createStub, type Witness } from "./stubs.js";

const builtins = [
  "Object Array Promise JSON Error TypeError RangeError String Boolean Number BigInt Symbol Map Set WeakMap WeakSet",
  "RegExp Reflect Proxy parseInt parseFloat isNaN encodeURIComponent decodeURIComponent URL URLSearchParams",
  "undefined NaN Infinity eval",
].flatMap((line) => line.split(" "));

const windows = ["window", "globalThis", "self", "top", "parent"];

/** The globals of a page: the language's own, the window with the client in it, and stubs for all others. */
export function createGlobals(witness: Witness): object {
  const globals = new Map<PropertyKey, unknown>(
    builtins.map((name) => [name, name === "undefined" ? undefined : Reflect.get(globalThis, name)]),
  );
  globals.set("Math", createMath());
  globals.set("Date", FixedDate);
  const window = createStub("window", witness) as Record<string, unknown>;
  for (const name of windows) globals.set(name, window);
  globals.set("ddClient", witness.client);
  return new Proxy(
    {},
    {
      has: (_, name) => typeof name === "string" && !/^(__.*|module|require)$/.test(name),
      get(_, name) {
        if (typeof name === "symbol") return undefined;
        if (!globals.has(name)) globals.set(name, createStub(name, witness));
        return globals.get(name);
      },
      set(_, name, value) {
        witness.record(`${String(name)} = ${witness.describe(value)}`);
        witness.hand(value, String(name));
        globals.set(name, value);
        return true;
      },
    },
  );
}

const noon = Date.UTC(2024, 1, 29, 12);

/** It is always the same day. */
class FixedDate extends Date {
  constructor(...args: readonly [] | ConstructorParameters<typeof Date>) {
    super(...((args.length === 0 ? [noon] : args) as ConstructorParameters<typeof Date>));
  }

  static override now(): number {
    return noon;
  }
}

/** Chance that is the same in every run. */
function createMath(): Math {
  let last = 1;
  const random = () => {
    last = (last * 16_807) % 2_147_483_647;
    return last / 2_147_483_647;
  };
  return Object.assign(Object.create(Math), { random });
}
