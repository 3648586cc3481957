/** What a comment begins with that tells to leave the line below it. */
export const ignoreWord = "ddclient-migrate-ignore";

const ignoring = /^[\s*]*ddclient-migrate-ignore(?![\w-])[\s:]*/;

/**
 * Why a comment says to ignore what is below it, in one line; empty where it gives no reason, undefined where it is another
 * comment.
 *
 * @param value the comment without its delimiters
 */
export function whyIgnored(value: string): string | undefined {
  const start = ignoring.exec(value);
  return start
    ? value
        .slice(start[0].length)
        .replace(/\s*\n[\s*]*/g, " ")
        .trim()
    : undefined;
}

/** A comment, without its delimiters, that `whyIgnored` reads the same reason in. */
export function ignoreText(why: string): string {
  const text = why.replace(/\s+/g, " ").replaceAll("*/", "* /").trim();
  return text === "" ? ignoreWord : `${ignoreWord}: ${text}`;
}
