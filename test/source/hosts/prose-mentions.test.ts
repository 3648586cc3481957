import { describe, expect, it } from "vitest";
import type { Found, Part } from "../../../src/source/hosts/found.js";
import { findProseMentions } from "../../../src/source/hosts/prose-mentions.js";

const noCode: Found = { units: [], faults: [] };

describe("the text of a document", () => {
  it.each([
    ["Call `execHostCmd` to run it.", ["execHostCmd"]],
    ['Use ddClient.listImages(), then `window.ddClient.backend.get("/a")`.', ["listImages", "backend.get"]],
    [
      "`client.execDockerCmd` and `backend.execInVMExtension`",
      ["execDockerCmd", "backend.execInVMExtension"],
    ],
    ["`ddClient?.backend?.post` and backend.post", ["backend.post"]],
    ["`ddClient.backend` and ddClient.backend.other", ["backend"]],
    ["[spawnHostCmd](#ddclientspawnhostcmd), spawnHostCmd", ["spawnHostCmd"]],
    ["`ddClient.toastError`, `ddClient.navigateToRoute`", ["toastError", "navigateToRoute"]],
  ])("mentions a member: %s", (text, apis) => {
    expect(findProseMentions(text, noCode)).toEqual(apis);
  });

  it.each([
    "The backend lists images: listImages, get, openExternal.",
    "`ddClient.docker.listImages()` and `ddClient.extension.vm.service.get`",
    "myBackend.get, toastError, backend.other, execHostCmds, ddClient",
    "`ddClient.docker.cli.exec`, ddClient.host.openExternal",
    "`ddClient.constructor`, backend.toString",
  ])("speaks of none that is deprecated: %s", (text) => {
    expect(findProseMentions(text, noCode)).toEqual([]);
  });

  it("is what is no code", () => {
    const text = "`spawnDockerCmd`: execHostCmd() a execDockerCmd() b spawnHostCmd()";
    const region = (code: string): Part => {
      const start = text.indexOf(code);
      return { type: "region", kind: "example", dialect: "js", start, end: start + code.length };
    };
    const block: Part = { type: "block", parameters: [], names: [], parts: [region("execDockerCmd()")] };
    const found: Found = {
      units: [{ host: "markdown", scope: "page", parts: [region("execHostCmd()"), block] }],
      faults: [],
    };
    expect(findProseMentions(text, found)).toEqual(["spawnDockerCmd", "spawnHostCmd"]);
  });
});
