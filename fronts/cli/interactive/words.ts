import type { Question, Word } from "../../../run/ask/question.js";

interface KeyWord {
  readonly key: string;
  readonly word: Word | "edit";
  readonly help: string;
}

const all: readonly KeyWord[] = [
  { key: "y", word: "yes", help: "make this change" },
  { key: "n", word: "no", help: "don't make it" },
  { key: "a", word: "all", help: "make it and all later ones in this file" },
  { key: "A", word: "everything", help: "make it and all later ones in all files" },
  { key: "d", word: "none", help: "make neither it nor any later one in this file" },
  { key: "s", word: "skip", help: "skip this file: also take back what you chose in it" },
  { key: "b", word: "back", help: "go back to the question before" },
  { key: "e", word: "edit", help: "edit the new text" },
  { key: "q", word: "quit", help: "quit: ask about neither it nor anything after it" },
];

type About = Pick<Question, "canGoBack" | "editable" | "isOffer">;

/** What a key or a line answers; null where it says nothing. Only `a` and `A` are two words. */
export function wordOf(typed: string): Word | "edit" | null {
  const key = typed.trim();
  const known = all.find((one) => one.key === key) ?? all.find((one) => one.key === key.toLowerCase());
  return known?.word ?? null;
}

/** `[y,n,a,A,d,s,q,?]`: what a question can be answered with. */
export function sayKeys(about: About): string {
  return `[${[...possible(about).map(({ key }) => key), "?"].join(",")}]`;
}

/**
 * What each key means for a question.
 *
 * @param takesUnsafe whether `a` and `A` make unsafe changes, too
 */
export function sayHelp(about: About, takesUnsafe: boolean): string {
  const lines = possible(about).map(({ key, word, help }) => `${key} - ${helpFor(word, help, about)}`);
  const safe = takesUnsafe ? [] : ["a and A make what is safe; what is unsafe is made only by its own y."];
  return [...lines, "? - print this help", ...safe].join("\n");
}

function helpFor(word: KeyWord["word"], help: string, { isOffer }: About): string {
  // It is unsafe itself.
  return isOffer && (word === "all" || word === "everything") ? help.replace("make it and", "make") : help;
}

function possible({ canGoBack, editable }: About): readonly KeyWord[] {
  return all.filter(({ word }) => (word !== "back" || canGoBack) && (word !== "edit" || "span" in editable));
}
