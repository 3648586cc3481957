import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { readReal, realFiles } from "./files.js";

const planted = '\nwindow.ddClient.toastError("x");\n';
const expected = '\nwindow.ddClient.desktopUI.toast.error("x");\n';

/** `export function window(…)`, as RxJS has it: what is called there is no client's. */
const ownWindow = /^(?:export\s+)?(?:function|const|let|var|class)\s+window\b/m;

// Statements can't stand in a declaration file, and every fifteenth of the others will do.
const files = realFiles.filter((path) => !/\.d\.[cm]?ts$/.test(path)).filter((_, index) => index % 15 === 0);

test("one use of the client at the end of real code is found, and nothing else of the file is touched", () => {
  let count = 0;
  for (const path of files) {
    const text = readReal(path);
    const result = migrate(text + planted, { path });
    if (result.error?.code === "syntax-error" && migrate(text, { path }).error) continue;
    expect([path, result.error]).toEqual([path, null]);
    const isOther = ownWindow.test(text);
    expect([path, result.references.map(({ api, outcome }) => [api, outcome])]).toEqual([
      path,
      isOther ? [] : [["toastError", "migrated"]],
    ]);
    // Not `toBe`, which would print a file of a megabyte.
    expect([path, result.code === text + (isOther ? planted : expected)]).toEqual([path, true]);
    count++;
  }
  console.log(`Real code: ${count} files with a planted use, each found`);
  expect(count).toBeGreaterThan(100);
}, 300_000);
