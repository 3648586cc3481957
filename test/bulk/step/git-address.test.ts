import { describe, expect, test } from "vitest";
import { protocolOf, rewriteAddress } from "../../../fronts/bulk/step/git-address.js";

describe("an address", () => {
  const settings = [
    ["url.git@github.com:.insteadOf", "https://github.com/"],
    ["url.https://mirror.example/acme/.insteadof", "https://github.com/acme/"],
    ["url.ssh://git@push.example/.pushInsteadOf", "https://gitlab.com/"],
    ["url.https://a.b/x.insteadof", "short:"],
    ["http.proxy", "https://github.com/"],
  ] as const;
  test.each([
    ["https://github.com/a/b", false, "git@github.com:a/b"],
    ["https://github.com/a/b", true, "git@github.com:a/b"],
    // The longest beginning counts.
    ["https://github.com/acme/b", false, "https://mirror.example/acme/b"],
    ["https://gitlab.com/a/b", false, "https://gitlab.com/a/b"],
    ["https://gitlab.com/a/b", true, "ssh://git@push.example/a/b"],
    ["short:/y", false, "https://a.b/x/y"],
    ["http://github.com/a/b", false, "http://github.com/a/b"],
  ])("%s (push: %s) is rewritten to %s", (url, isPush, rewritten) => {
    expect(rewriteAddress(url, settings, isPush)).toBe(rewritten);
  });

  test.each([
    ["https://github.com/a/b", "https"],
    ["HTTPS://github.com/a/b", "https"],
    ["http://h/a", "http"],
    ["ssh://git@h/a", "ssh"],
    ["git@h:a/b", "ssh"],
    ["git://h/a", "git"],
    ["file:///a/b", "file"],
    ["/a/b:c", "file"],
    ["./a:b", "file"],
    ["C:\\a\\b", "file"],
    // What git would start a program for is allowed by none of them.
    ["ext::sh -c x", "ssh"],
  ])("%s is got at by %s", (url, protocol) => {
    expect(protocolOf(url)).toBe(protocol);
  });
});
