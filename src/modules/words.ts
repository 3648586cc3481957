/** A name as a whole word. */
export function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`);
}

/** A name that is no member's and no key, as far as a text shows that which nobody parses. */
export function bareWordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w$.])${escaped(name)}(?![\\w$:])`);
}

/** A name that is called, and is no member's; all of them. */
export function calledWordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w$.-])${escaped(name)}(?=\\s*\\()`, "g");
}

function escaped(name: string): string {
  return name.replaceAll("$", "\\$");
}
