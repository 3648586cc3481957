import { resolve, type Schema } from "./contract.js";

/** Something as a schema has it, with what is required and nothing besides; what is known of it is laid over that. */
export function sample(schema: Schema, known: unknown = undefined): unknown {
  const {
    type,
    nullable,
    format,
    enum: words,
    properties,
    items,
    required = [],
    ...more
  } = resolve<Schema>(schema);
  if (Array.isArray(known)) return known.map((each) => sample(items ?? {}, each));
  if (known === null || (known !== undefined && typeof known !== "object")) return known;
  if (known === undefined && nullable) return null;
  const [one] = [...(more.allOf ?? []), ...(more.anyOf ?? []), ...(more.oneOf ?? [])];
  if (!type && one) return sample(one, known);
  if (properties || type === "object" || typeof known === "object") {
    const given = (known ?? {}) as Readonly<Record<string, unknown>>;
    const names = new Set([...required, ...Object.keys(given)]);
    return Object.fromEntries(
      [...names].map((name) => [name, sample(properties?.[name] ?? {}, given[name])]),
    );
  }
  if (words) return words[0];
  switch (type) {
    case "array":
      return [];
    case "integer":
    case "number":
      return 0;
    case "boolean":
      return false;
    default:
      if (format === "uri") return "https://github.example/";
      return format === "date-time" ? "2026-01-01T00:00:00Z" : "";
  }
}
