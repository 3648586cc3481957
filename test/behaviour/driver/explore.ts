import { createStub, stubName, type Witness } from "./stubs.js";

/** Does with a value what somebody who gets hold of it could do: calls it, waits for it, looks into it. */
export function explore(value: unknown, name: string, witness: Witness, seen: Set<unknown>): void {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!isObject || stubName(value) !== undefined || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Promise) {
    value.then(
      (result) => {
        witness.record(`${name} gives ${witness.describe(result)}`);
        witness.hand(result, name);
      },
      (error) => witness.record(`${name} fails with ${witness.describe(error)}`),
    );
    return;
  }
  if (isGenerator(value)) {
    for (let turn = 0; turn < mostTurns; turn++) {
      const text = `${name}.${turn}`;
      witness.hand(() => value.next(), text);
    }
    return;
  }
  if (typeof value === "function") {
    attempt(`${name}()`, () => call(value as Callable, name, witness), witness);
  }
  exploreMembers(value, name, witness);
}

/** Enough for every generator of the fixtures to come to its end. */
const mostTurns = 5;

function isGenerator(value: object): value is Generator | AsyncGenerator {
  return /Generator\]$/.test(Object.prototype.toString.call(value));
}

type Callable = ((...args: readonly unknown[]) => unknown) & (new (...args: readonly unknown[]) => unknown);

function call(fn: Callable, name: string, witness: Witness): unknown {
  // One more than are declared, for those that have a default.
  const args = Array.from({ length: fn.length + 1 }, (_, i) => createStub(`${name}-${i}`, witness));
  return isClass(fn) ? new fn(...args) : fn(...args);
}

function isClass(fn: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(fn));
}

function attempt(text: string, action: () => unknown, witness: Witness): void {
  try {
    const result = action();
    witness.record(`${text} returns ${witness.describe(result)}`);
    witness.hand(result, text);
  } catch (error) {
    witness.record(`${text} throws ${witness.describe(error)}`);
  }
}

const ignored = new Set(["constructor", "prototype", "length", "name", "arguments", "caller"]);

/** Own properties, and methods of a class up to the language's own. */
function exploreMembers(value: object, name: string, witness: Witness): void {
  const known = new Set<PropertyKey>(ignored);
  for (let at: object | null = value; at && !isNative(at); at = Object.getPrototypeOf(at)) {
    for (const [key, { value: inner, get }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (known.has(key)) continue;
      known.add(key);
      const text = `${name}.${key}`;
      if (get) attempt(text, () => get.call(value), witness);
      else if (typeof inner === "function" && !isClass(inner) && stubName(inner) === undefined) {
        witness.hand(bindLate(inner, value), text);
      } else witness.hand(inner, text);
    }
  }
}

const natives: ReadonlySet<unknown> = new Set([
  Object.prototype,
  Function.prototype,
  Array.prototype,
  Error.prototype,
  Date.prototype,
  Map.prototype,
  Set.prototype,
]);

function isNative(value: object): boolean {
  return natives.has(value) || stubName(value) !== undefined;
}

/** A method, to be called on its object; it keeps the number of its parameters. */
function bindLate(method: (...args: unknown[]) => unknown, self: object): unknown {
  const bound = (...args: unknown[]) => method.apply(self, args);
  Object.defineProperty(bound, "length", { value: method.length });
  return bound;
}
