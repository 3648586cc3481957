import { expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";

// No fixture: what it imports isn't there to be type-checked.
it("moves an import type beside an imported name of its version", () => {
  const before = [
    'import type { v0 } from "./own";',
    'type Client = import("@docker/extension-api-client-types").v0.DockerDesktopClient;',
    "export const greet = (own: v0.Own, client: Client) => client.toastSuccess(own.name);",
  ].join("\n");
  const { code, error } = migrate(before, { path: "a.ts" });
  expect(error).toBeNull();
  expect(code).toBe(
    before
      .replace(").v0.Docker", ").v1.Docker")
      .replace("client.toastSuccess", "client.desktopUI.toast.success"),
  );
});
