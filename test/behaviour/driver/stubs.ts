const names = new WeakMap<object, string>();

/** What a stub stands for, e.g. `document.querySelector()`; undefined for any other value. */
export function stubName(value: unknown): string | undefined {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject ? names.get(value as object) : undefined;
}

/** Gives an object a name by which it is described. */
export function nameObject(value: object, name: string): void {
  names.set(value, name);
}

/** Who is told what a program does with what it doesn't have itself. */
export interface Witness {
  record(text: string): void;
  describe(value: unknown): string;
  /** Takes a value that somebody else may call, e.g. a listener. */
  hand(value: unknown, name: string): void;
  /** Throws when this was called too often: a loop that asks a stub whether to go on would never end. */
  limit(name: string): void;
  /** The client: an unknown value may be it, so every stub has its members. */
  readonly client: object;
}

/**
 * Something unknown: it can be called, constructed, read, written, awaited and iterated over, and is a plain word where
 * text is wanted. What is done with it is recorded.
 */
export function createStub(name: string, witness: Witness, grow: () => void = () => {}): unknown {
  let length = 2;
  const short = name.length > 60 ? `…${name.slice(-59)}` : name;
  const members = new Map<PropertyKey, unknown>();
  const call = (text: string, args: readonly unknown[]) => {
    witness.limit(text);
    grow();
    witness.record(`${text}(${args.map((arg) => witness.describe(arg)).join(", ")})`);
    for (const [i, arg] of args.entries()) witness.hand(arg, `${short}.${i}`);
    return createStub(`${short}()`, witness);
  };
  const read = (property: PropertyKey): unknown => {
    if (property === Symbol.toPrimitive) return (hint: string) => (hint === "number" ? 96 : wordOf(short));
    if (property === Symbol.iterator) {
      return () => [0, 1].map((i) => createStub(`${short}[${i}]`, witness))[Symbol.iterator]();
    }
    if (typeof property === "symbol" || property === "toJSON") return undefined;
    if (property === "push") return createStub(`${short}.push`, witness, () => length++);
    if (property === "toString") return () => wordOf(short);
    if (property === "then") return wait;
    return createStub(`${short}.${property}`, witness);
  };
  // `await` and a written `.then()` look alike from here: what comes out of them can't be waited for any more.
  const wait = (...args: Parameters<Promise<unknown>["then"]>) => {
    const settled = createStub(short, witness) as object;
    return Promise.resolve()
      .then(() => (args.length > 0 ? withoutThen(settled) : settled))
      .then(...args);
  };
  class Target {}
  const stub: object = new Proxy(Target, {
    get(target, property) {
      if (property === "prototype") return target.prototype;
      if (members.has(property)) return members.get(property);
      if (property === "length") return length;
      if (property === "ddClient") return witness.client;
      if (typeof property === "string" && property in witness.client)
        return Reflect.get(witness.client, property);
      const member = read(property);
      members.set(property, member);
      return member;
    },
    set(_, property, value) {
      witness.record(`${short}.${String(property)} = ${witness.describe(value)}`);
      witness.hand(value, `${short}.${String(property)}`);
      members.set(property, value);
      return true;
    },
    has: () => true,
    apply: (_, __, args) => call(short, args),
    construct(target, args, newTarget) {
      if (newTarget !== stub) return Reflect.construct(target, [], newTarget);
      return call(`new ${short}`, args) as object;
    },
  });
  names.set(stub, name);
  return stub;
}

function withoutThen(stub: object): object {
  const settled: object = new Proxy(stub, {
    get: (target, property) => (property === "then" ? undefined : Reflect.get(target, property)),
  });
  names.set(settled, names.get(stub)!);
  return settled;
}

/** A word that a shell leaves alone: `pods.0.name()` → `pods.0.name`. */
function wordOf(name: string): string {
  return name.replace(/[^\w.-]+/g, "").replace(/^[.-]+/, "") || "x";
}
