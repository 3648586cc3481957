/** An address that a forge gave, if it leads to a page; null for anything else, as `javascript:` would run something. */
export function webLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
