export type Mode = "up" | "down";

export function isMode(text: unknown): text is Mode {
  return text === "up" || text === "down";
}

export function assertMode(text: unknown): asserts text is Mode {
  if (!isMode(text)) throw new Error("no mode");
}
