/** Where the page of a reason is, from the top of the site. */
export function reasonAddress(reason: string): string {
  return `reasons/${reason}.html`;
}

/** Where the page of a deprecated member is, or of a type. */
export function memberAddress(api: string): string {
  return `members/${api.replaceAll(" ", "-")}.html`;
}
