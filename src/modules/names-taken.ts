/** `{ run, title as heading, type Text }` */
const braces = /^\{([^{}]*)\}$/;

/**
 * The names that a file which isn't parsed takes from a module; null where it takes all, or where that can't be seen.
 *
 * @param specifier the module's name as the file writes it
 */
export function namesTaken(specifier: string, text: string): ReadonlySet<string> | null {
  const names = new Set<string>();
  const quotedName = `["'\`]${specifier.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}["'\`]`;
  const mentions = [...text.matchAll(new RegExp(quotedName, "g"))].length;
  const imports = [
    ...text.matchAll(new RegExp(`\\bimport\\s+(?:type\\s+)?([^;"'\`]*?)\\s*from\\s*${quotedName}`, "g")),
  ];
  if (imports.length !== mentions) return null;
  for (const [, clause] of imports) {
    const list = braces.exec(clause!)?.[1];
    // A comment may hold anything.
    if (list === undefined || /\/[/*]/.test(list)) return null;
    for (const each of list.split(",").map((part) => part.trim()))
      if (each !== "") names.add(each.replace(/^type\s+(?=\S)/, "").split(/\s+as\s+/)[0]!);
  }
  return names;
}
