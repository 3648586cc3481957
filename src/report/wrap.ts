/**
 * Sentences broken between words, each line behind an indentation. A word that is wider than the line stands alone.
 *
 * @param room how many columns there are; null for as many as it takes: a file's reader breaks lines by itself
 */
export function wrap(text: string, indent: string, room: number | null): string {
  if (room === null) return indent + text;
  // Very narrow columns are harder to read than lines that a terminal breaks.
  const width = Math.max(room - indent.length, 30);
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line).join("\n");
}
