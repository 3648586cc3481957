import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";

test("a string of Flow that may be missing stays in its template", () => {
  const source =
    "export const show = (id: ?string, name: string) => window.ddClient.execHostCmd(`tool ${id} ${name}`);";
  const { code } = migrate(source, { path: "app.js" });
  expect(code).toContain('exec("tool", [`${id}`, name])');
});
