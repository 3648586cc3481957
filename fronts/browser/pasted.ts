import type { ClientOrigin } from "../../src/model.js";
import { kinds } from "./kinds.js";

/** What somebody pasted, and how it is to be migrated. */
export interface Pasted {
  readonly code: string;
  /** The id of its language. */
  readonly kind: string;
  readonly unsafe: boolean;
  readonly todo: boolean;
  readonly client: ClientOrigin;
}

/** What comes from a link or from a browser's memory, where it is something that was pasted; null where it isn't. */
export function toPasted(value: unknown): Pasted | null {
  if (typeof value !== "object" || value === null) return null;
  const { code, kind, unsafe = false, todo = false, client = "keep" } = value as Record<string, unknown>;
  if (typeof code !== "string" || !kinds.some(({ id }) => id === kind)) return null;
  if (typeof unsafe !== "boolean" || typeof todo !== "boolean") return null;
  if (client !== "keep" && client !== "import") return null;
  return { code, kind: kind as string, unsafe, todo, client };
}

/** Code with nothing else said of it. */
export function pastedOf(code: string, kind: string): Pasted {
  return { code, kind, unsafe: false, todo: false, client: "keep" };
}
