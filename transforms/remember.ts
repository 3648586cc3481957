/** As much of a Map as is needed. */
interface Known<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What is known for a key, or else is worked out now and kept. */
export function remember<Key, Value>(known: Known<Key, Value>, key: Key, work: () => Value): Value {
  if (!known.has(key)) known.set(key, work());
  return known.get(key) as Value;
}
