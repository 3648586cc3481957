import { readFileSync } from "node:fs";
import { serve } from "../../../fronts/lsp/main.js";

// The extension and what it brings have one version. The build puts this file into dist/server/main.
const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
const { version } = JSON.parse(manifest) as { readonly version: string };

await serve(process.argv.slice(2), version, process);
