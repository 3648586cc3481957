import { expect, test } from "vitest";

// A mutant that keeps the program from loading fails no other test: their files aren't read at all then.
test("the program loads", async () => {
  const { migrate } = await import("../../transforms/migrate.js");
  expect(migrate("ddClient.listImages()").code).toBe("ddClient.docker.listImages()");
});
