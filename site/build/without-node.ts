import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** What knows Node has a twin beside it that doesn't: `babel.ts` and `babel-anywhere.ts`. A page takes the twin. */
export function withoutNode(): Plugin {
  return {
    name: "without Node",
    enforce: "pre",
    resolveId(id, importer) {
      const [, name] = /^\.\/([\w-]+)\.js$/.exec(id) ?? [];
      if (name === undefined || importer === undefined) return null;
      const twin = join(dirname(importer), `${name}-anywhere.ts`);
      return existsSync(twin) ? twin : null;
    },
  };
}
