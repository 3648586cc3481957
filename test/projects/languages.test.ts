import { expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { makeRepository } from "../run/temporary.js";

it("a member that one file replaces is left in pages and components, wherever their code is written otherwise", async () => {
  const quoted = '<b title="a" onclick="log(&quot;a&quot;)"></b>';
  const folder = makeRepository({
    "a.ts": "window.ddClient.toastError = log;\n",
    "b.html": `${quoted}<b onclick="window.ddClient.toastError('a')"></b>\n`,
    "C.vue":
      '<template><b @click="log(&quot;a&quot;); made.toastError(1)" /></template>\n<script setup>const made = window.ddClient;</script>\n',
  });
  const { files } = await migrateProject([], { cwd: folder, dryRun: true });
  const told = files.flatMap(({ path, references }) =>
    references.map(({ api, reason }) => [path, api, reason]),
  );
  expect(told).toEqual([
    ["C.vue", "toastError", "assigned"],
    ["a.ts", "toastError", "assigned"],
    ["b.html", "toastError", "assigned"],
  ]);
});
