import type * as t from "@babel/types";
import type { Span } from "../model.js";
import type { Binding } from "../scopes/scopes.js";
import type { Member, Node } from "../syntax/node.js";
import type { Evaluator } from "../values/evaluator.js";
import type { ClientType } from "../values/value.js";

/** What counts as the old API; the table, as the analysis sees it. */
export interface OldApi {
  /** The last names of all members, for a quick look. */
  readonly names: ReadonlySet<string>;
  /** Whether a path from the client is deprecated: `backend.get`. */
  has(path: string): boolean;
  /** The full path of a member that is known by its last name alone, e.g. `execInVMExtension`. */
  distinctive(name: string): string | undefined;
  /** Its calls have to be rewritten, too, not only the path to it. */
  changesCalls(path: string): boolean;
}

/** What uses are looked for in: the values of a file, and what of them is the old API. */
export interface Search {
  readonly clients: Evaluator;
  readonly api: OldApi;
}

/** Whether what is accessed is a client. `likely`: it has a name only a client has. `maybe`: only the receiver's name says so. */
export type Certainty = "certain" | "likely" | "maybe";

/** A member of the old API, and how sure it is that it is one. */
export interface OldMember {
  /** Its path from the client: `backend.get`. */
  readonly api: string;
  readonly certainty: Certainty;
  /** The client's static type, where the file shows it. */
  readonly type: ClientType | null;
}

/** One use of the old API, before it is decided what becomes of it. */
export interface Use extends OldMember {
  /** What the report points at. */
  readonly span: Span;
  readonly place: Place;
  /** Other uses without which it would not be taken for one. Default: it shows by itself. */
  readonly shownBy?: readonly Place[];
}

/** Where a use stands: what has to change if it is to become another one. */
export type Place =
  /** `ddClient.execHostCmd`, `ddClient.backend.get`, `backend.get` through an alias. */
  | { readonly kind: "member"; readonly node: Member; readonly backend: BackendPlace | null }
  /** `{ listContainers }` in a pattern that takes a client (or its backend) apart. */
  | {
      readonly kind: "property";
      readonly node: t.ObjectProperty;
      readonly pattern: t.ObjectPattern;
      readonly inBackend: boolean;
    }
  /** A name that holds a member: `execHostCmd("x")` after `const { execHostCmd } = ddClient`. */
  | { readonly kind: "alias"; readonly node: t.Identifier; readonly binding: Binding }
  /** Not an access: a mock's key, `"execHostCmd" in ddClient`, `ddClient[name]`, a text that is run. */
  | {
      readonly kind: "mention";
      readonly node: Node;
      readonly why: "assigned" | "test-double" | "computed-member" | "unread-code" | "used-as-value";
    };

/** Where the `backend` of `backend.get` stands: in the same expression, or in what a name was initialised with. */
export type BackendPlace =
  | {
      readonly kind: "here";
      readonly member: Member;
      /** Where `backend` or `backend("name")` ends. */
      readonly end: number;
    }
  | { readonly kind: "alias"; readonly binding: Binding; readonly identifier: Node }
  | { readonly kind: "elsewhere" };

/** @param at what the report points at */
export function useAt({ api, certainty, type }: OldMember, place: Place, at: Node): Use {
  return { api, certainty, type, place, span: { start: at.start!, end: at.end! } };
}

/** Of most of what is looked at. */
export const noUses: readonly Use[] = [];
