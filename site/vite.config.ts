import { defineConfig } from "vite";
import { pages } from "./build/plugin.js";
import { withoutNode } from "./build/without-node.js";

/** Where the repository can be looked at, for links to what the site has no page of. */
const repository = process.env.SITE_REPOSITORY ?? null;

export default defineConfig({
  root: import.meta.dirname,
  // It can be put below any address.
  base: "./",
  appType: "custom",
  plugins: [withoutNode(), pages(repository)],
  worker: { format: "es", plugins: () => [withoutNode()] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // It would fetch what no page may fetch.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
