import { defineConfig } from "vite";
import { parserPlugins } from "../build/parsers.js";
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
  // Packages that have something else for browsers take it from the document, which a worker has none of.
  resolve: { conditions: ["import", "module", "default"], mainFields: ["module", "main"] },
  // Vue says what is wrong in the words of its messages, which it leaves out of a program for production.
  define: { "process.env.NODE_ENV": '"development"' },
  // While the site is being worked on: what would be found late has the page loaded again.
  optimizeDeps: { entries: ["src/*.ts", "../src/source/hosts/parsers/*.ts"] },
  worker: {
    format: "es",
    plugins: () => [withoutNode(), ...parserPlugins()],
    rolldownOptions: {
      treeshake: { moduleSideEffects: false },
      output: { chunkFileNames: "assets/language-[name]-[hash].js" },
    },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // It would fetch what no page may fetch.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
