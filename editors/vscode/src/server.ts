import { readFileSync } from "node:fs";
import { createProgram, run } from "../../../fronts/lsp/main.js";

// The extension and what it brings have one version. The build puts this file into dist/server/main.
const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
const { version } = JSON.parse(manifest) as { readonly version: string };

await run(createProgram(process).parse(), version);
