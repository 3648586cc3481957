import { expect, it, vi } from "vitest";
import { status } from "./status";

it("asks the backend", async () => {
  window.ddClient = { extension: { vm: { service: { get: vi.fn(() => "up") } } } } as never;
  expect(await status()).toBe("up");
  expect(window.ddClient.extension.vm!.service!.get).toHaveBeenCalledWith("/status");
});
