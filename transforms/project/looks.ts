import { needles, needlesWithTypes, table } from "../../src/api/table.js";
import { mayCrossFiles } from "../../src/uses/crosses-files.js";

/** What is in a file of a package that other files of it may see the type of the client in. */
const typing = /\bDockerDesktop\w*|\binterface\s+\w|\btype\s+\w[^=;]*=|\bas\s*\{|\bddClient\s*\??:/;

const members = table.flatMap(({ api, kind }) => (kind === "member" && !api.includes(".") ? [api] : []));
const anyMember = `(?<![.\\w])(?:${members.join("|")})`;
const oldType = new RegExp(String.raw`\bDockerDesktop\w*|\bddClient\s*\??:|${anyMember}\s*\??\s*[(:<]`);
const listed = new RegExp(String.raw`${anyMember}\s*\??\s*(?:\([^()]*\)\s*:|:\s*\()`);
// Not `ddClient: v1.DockerDesktopClient`, nor a value: `ddClient: window.ddClient`.
const named = /\bddClient\s*\??:\s*(?!any\b|unknown\b|DockerDesktopClient\b)[A-Z]\w*\s*[;,)}|&\r\n]/;
const given = new RegExp(String.raw`${anyMember}\s*[(:,=}]`);

type Test = (text: string) => boolean;

/** What texts may have in them by the look of it. Each text is looked at once for each question. */
export class Looks {
  readonly #known: Map<string, boolean>[] = [];

  /** Whether a text may use the client under its own name. */
  readonly mayUse = this.#once((text) => needles.some((needle) => text.includes(needle)));

  /** Whether a text may use a client, under whatever name. */
  readonly mayUseAny = this.#once((text) => needlesWithTypes.some((needle) => text.includes(needle)));

  /** Whether a text may hand a client to another file under a name that doesn't say so. */
  readonly mayHandOn = this.#once(mayCrossFiles);

  /** Whether a text may declare a type of the client that other files see. */
  readonly mayDeclareClient = this.#once((text) => typing.test(text));

  /** Whether a text may declare a type of the client that only has the old members. */
  readonly mayDeclareOld = this.#once((text) => this.mayDeclareClient(text) && oldType.test(text));

  /** Whether a text may list the old members in a type that nobody takes for the client's, or say that a client is of one. */
  readonly mayNameOld = this.#once((text) => listed.test(text) || named.test(text));

  /** Whether a text may have an object or a class with members of the old client. */
  readonly mayStandIn = this.#once((text) => given.test(text));

  /** Forgets all but some texts. */
  keep(texts: ReadonlySet<string>): void {
    for (const known of this.#known)
      for (const text of known.keys()) if (!texts.has(text)) known.delete(text);
  }

  #once(test: Test): Test {
    const known = new Map<string, boolean>();
    this.#known.push(known);
    return (text) => {
      const answer = known.get(text) ?? test(text);
      known.set(text, answer);
      return answer;
    };
  }
}
