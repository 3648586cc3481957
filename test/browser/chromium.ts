import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { makeFolder } from "../run/temporary.js";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** Where a Chromium is installed; undefined where there is none. */
export const chromium = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** Loads a page in a Chromium without a window, and gives what its script leaves as the text of the page. */
export async function runPage(script: string): Promise<string> {
  const folder = makeFolder({
    "page.html": `<!doctype html><meta charset="utf-8"><body><script src="page.js"></script></body>`,
    "page.js": script,
  });
  const { stdout } = await promisify(execFile)(
    chromium!,
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      `--user-data-dir=${join(folder, "profile")}`,
      "--dump-dom",
      `file://${join(folder, "page.html")}`,
    ],
    { maxBuffer: 1 << 26, timeout: 120_000 },
  );
  const text = /<pre>([^<]*)<\/pre>/.exec(stdout)?.[1];
  if (text === undefined) throw new Error(`The page left nothing: ${stdout.slice(0, 500)}`);
  return Buffer.from(text, "base64").toString();
}
