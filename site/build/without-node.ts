import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** What knows Node has a twin beside it that doesn't: `babel.ts` and `babel-anywhere.ts`. A page takes the twin. */
export function withoutNode(): Plugin {
  return {
    name: "without Node",
    enforce: "pre",
    resolveId(id, importer) {
      const [, path] = /^(\.\.?\/[\w./-]+)\.js$/.exec(id) ?? [];
      if (path === undefined || importer === undefined) return null;
      const twin = join(dirname(importer), `${path}-anywhere.ts`);
      return existsSync(twin) ? twin : null;
    },
  };
}
