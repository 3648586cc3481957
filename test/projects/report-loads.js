import { createRequire } from "node:module";

// For --import: says on standard error at the end whether ts-morph was loaded. It is CommonJS, so the cache has its file.
const { cache } = createRequire(import.meta.url);
process.on("exit", () => {
  const isLoaded = Object.keys(cache).some((file) => /[\\/]node_modules[\\/]ts-morph[\\/]/.test(file));
  if (isLoaded) process.stderr.write("loaded ts-morph\n");
});
