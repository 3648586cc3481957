import { hostName } from "./host.js";

beforeEach(() => {
  window.ddClient = {
    execHostCmd: jest.fn().mockResolvedValue({ stdout: "machine" }),
    backend: { get: jest.fn(), post: jest.fn() },
    docker: { listImages: jest.fn() },
  };
});

test("asks the host", async () => {
  await hostName();
  expect(window.ddClient.execHostCmd).toHaveBeenCalledWith("hostname");
  window.ddClient.toastError.mockReset();
  jest.spyOn(window.ddClient, "toastError");
  jest.spyOn(window.ddClient.backend, "get");
});
