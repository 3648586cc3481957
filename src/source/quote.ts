/**
 * Text of the user's as a part of a sentence, so that it isn't read as one: `where` → `"where"`, `"a" + b` → `'"a" + b'`.
 * The quotes are such as it doesn't have itself, if there are any left; a literal has its own.
 */
export function quote(text: string): string {
  if (/^(["'`])[^"'`]+\1$/.test(text)) return text;
  const mark = ['"', "'", "`"].find((one) => !text.includes(one)) ?? '"';
  return mark + text + mark;
}
