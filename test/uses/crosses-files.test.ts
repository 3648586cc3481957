import { describe, expect, it } from "vitest";
import { mayCrossFiles } from "../../src/uses/crosses-files.js";

describe("stays in its file", () => {
  it.each([
    "window.ddClient.listContainers();",
    'await (window as any).ddClient.backend.get("/a");',
    'window.ddClient.backend("vm").execInVMExtension("ls");',
    "window.ddClient\n  .listContainers()\n  .then(show);",
    "window.ddClient!.backend!.get(path);",
    "const ddClient = window.ddClient;\nddClient.toastError(text);",
    "export const ddClient = window.ddClient;",
    'import { ddClient } from "./client";\nddClient.listImages();',
    "declare global { interface Window { ddClient: v1.DockerDesktopClient } }",
    "class Logs { constructor(private readonly ddClient: DockerDesktopClient) {} }",
    'import { createDockerDesktopClient } from "@docker/extension-api-client";\n\nconst client = createDockerDesktopClient();\nclient.docker.listImages();',
    "import './a.js';\nconst $api = window.ddClient;\n$api.listImages();\nother.$api;",
    "<script>const $api = window.ddClient; import('./a.js');</script>",
    'client.execHostCmd("ls");',
    "createDockerDesktopClient().docker.listImages();",
    "ddClients.map(show);",
    'import { other, createDockerDesktopClient } from "@docker/extension-api-client";',
    'import { createDockerDesktopClient, other } from "@docker/extension-api-client";',
    "const a = b ? 1 : 2;\ninterface Window { ddClient: v1.DockerDesktopClient }",
  ])("%j", (text) => {
    expect(mayCrossFiles(text)).toBe(false);
  });
});

describe("may leave it", () => {
  it.each([
    "export const api = window.ddClient;",
    "const api = window.ddClient;\napi.listImages();",
    '<script src="a.js"></script><script type="module">const api = window.ddClient; import("./b.js");</script>',
    "const api = window.ddClient;\nexport { api };",
    "const api = window.ddClient;\nexport default api;",
    "export default window.ddClient;",
    "export const getApi = () => window.ddClient;",
    "export function getApi() {\n  return createDockerDesktopClient();\n}",
    "module.exports = window.ddClient;",
    "export const backend = window.ddClient.backend;",
    "export const { backend } = window.ddClient;",
    "export let api;\napi = window.ddClient;",
    "class Api {\n  client = createDockerDesktopClient();\n}",
    "start(window.ddClient);",
    "return <Panel client={ddClient} />;",
    "export interface Props {\n  client: v1.DockerDesktopClient;\n}",
    "declare const docker: DockerDesktopClient;",
    "declare const docker: typeof window.ddClient;",
    "const $api = window.ddClient;\nstart($api);",
    "export const api = isReady ? ddClient : null;",
    "const { api = ddClient, other } = {};\nexport { api };",
  ])("%j", (text) => {
    expect(mayCrossFiles(text)).toBe(true);
  });
});
