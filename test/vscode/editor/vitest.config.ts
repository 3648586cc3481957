import { join } from "node:path";
import { defineConfig } from "vitest/config";

// `npm run test:vscode`: it takes minutes to install an editor, so that `npm test` leaves it out.
export default defineConfig({
  test: {
    root: join(import.meta.dirname, "../../.."),
    include: ["test/vscode/editor/*.editor.ts"],
    testTimeout: 180_000,
    hookTimeout: 1_800_000,
    // Each goes on where the one before it ended, in one window.
    bail: 1,
    sequence: { concurrent: false },
  },
});
