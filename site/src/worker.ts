import type { Pasted } from "../../fronts/browser/pasted.js";
import { renderTried } from "../../fronts/browser/render-tried.js";
import { tryCode } from "../../fronts/browser/try-code.js";
import type { Answer } from "./messages.js";

// A page that waits for a file of 100 kB can't be typed in for half a second.
addEventListener("message", async ({ data }: MessageEvent<Pasted>) => {
  const answer: Answer = await tryCode(data).then(
    (tried) => ({ shown: renderTried(tried) }),
    (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
  );
  postMessage(answer);
});
