/** Numbers the lines of a text field, which has none of its own. */
export function numberLines(source: HTMLTextAreaElement, numbers: HTMLElement): () => void {
  let count = 0;
  const follow = () => {
    numbers.scrollTop = source.scrollTop;
  };
  const update = () => {
    const lines = source.value.split("\n").length;
    if (lines !== count)
      numbers.textContent = Array.from({ length: lines }, (_, index) => index + 1).join("\n");
    count = lines;
    follow();
  };
  source.addEventListener("scroll", follow, { passive: true });
  source.addEventListener("input", update);
  return update;
}

/** Selects a part of the text, where it can be seen. */
export function selectPart(source: HTMLTextAreaElement, start: number, end: number): void {
  const { value } = source;
  const lines = value.split("\n").length;
  const line = value.slice(0, start).split("\n").length;
  source.focus();
  source.setSelectionRange(start, end);
  const above = ((line - 1) / lines) * source.scrollHeight;
  source.scrollTop = Math.max(0, above - source.clientHeight / 3);
  source.scrollIntoView({ block: "nearest" });
}
