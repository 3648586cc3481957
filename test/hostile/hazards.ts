// Those of picocolors, of the code frame and of the prompt; what the repository brings has others.
const start = "\\x1b\\[";
const own = new RegExp(`${start}(?:0|1|2|22|3[0-6]|39|90)?m|${start}\\d*[GJK]|\\r(?=${start}K|\\r*\\n)`, "g");

const hazard = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * What a terminal, or a log of GitHub Actions, should not get: the lines with a control, with something that isn't seen,
 * or with a command that is none of ours.
 *
 * @param colored whether escape sequences of our own are in order
 */
export function findHazards(text: string, colored = false): string[] {
  const lines = (colored ? text.replace(own, "") : text).split("\n");
  return lines
    .filter((line) => hazard.test(line) || line.includes("##[") || isForeignCommand(line.trimStart()))
    .map((line) => JSON.stringify(line));
}

function isForeignCommand(line: string): boolean {
  return line.startsWith("::") && !/^::(?:error|warning|notice) file=[^:]+(?:,[a-zA-Z]+=[^:]+)*::/.test(line);
}
