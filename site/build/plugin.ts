import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { type Files, policy, renderPage } from "./frame.js";
import { renderOffline } from "./offline.js";
import { renderPages } from "./pages.js";
import { read, readVersion } from "./repository.js";
import { renderStyle } from "./style.js";

const main = "src/main.ts";

/** Makes pages of the repository's texts, around the scripts that Vite bundles. */
export function pages(repository: string | null): Plugin {
  return {
    name: "pages",
    config: () => ({ build: { rolldownOptions: { input: main } } }),

    async generateBundle(_, bundle) {
      const entry = Object.values(bundle).find((each) => each.type === "chunk" && each.isEntry)!;
      const style = renderStyle();
      const icon = read("site/icon.svg");
      const names = { style: nameOf("style.css", style), icon: nameOf("icon.svg", icon) };
      const files = new Map(
        Object.values(bundle).map((each) => [each.fileName, each.type === "chunk" ? each.code : each.source]),
      );
      files.set(names.style, style).set(names.icon, icon);
      for (const page of await renderPages(repository)) {
        const scripts = page.address === "index.html" ? [entry.fileName] : [];
        files.set(page.address, renderPage(page, { ...names, scripts, policy, repository }, readVersion()));
      }
      files.set("offline.js", await renderOffline(new Map(files), isLater));
      for (const [fileName, source] of files)
        if (!(fileName in bundle)) this.emitFile({ type: "asset", fileName, source });
    },

    configureServer(server) {
      const icon = "icon.svg";
      const files: Files = { style: "style.css", icon, scripts: [], policy: null, repository };
      server.middlewares.use(async (request, response, next) => {
        const address = new URL(request.url!, "http://site").pathname
          .slice(1)
          .replace(/(^|\/)$/, "$1index.html");
        const send = (type: string, text: string) => response.setHeader("content-type", type).end(text);
        if (address === files.style) return send("text/css", renderStyle());
        if (address === icon) return send("image/svg+xml", read("site/icon.svg"));
        // Most of what is asked for are modules, and all pages take a second.
        const pages = address.endsWith(".html") ? await renderPages(repository) : [];
        const page = pages.find((each) => each.address === address);
        if (!page) return next();
        const scripts = ["@vite/client", ...(address === "index.html" ? [main] : [])];
        send("text/html", renderPage(page, { ...files, scripts }, readVersion()));
      });
    },
  };
}

/** Large, and needed by those only who paste such a language. */
function isLater(file: string): boolean {
  return file.startsWith("assets/language-");
}

/** What changes has another name, so that nothing old stands beside it. */
function nameOf(file: string, text: string): string {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
  return `assets/${file.replace(".", `-${hash}.`)}`;
}
