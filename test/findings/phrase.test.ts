import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { listed, phrase, sayPhrase } from "../../src/findings/phrase.js";
import { inWords, messageOf, toReference } from "../../src/findings/to-reference.js";
import { Document } from "../../src/source/document.js";

const document = new Document("src/page.ts", "\ufeffone;\r\ntwo;\r\n  three;\r\n");
const three = document.text.indexOf("three");

describe("a phrase", () => {
  test("is a text where it has no place", () => {
    expect(phrase`${"a"} is ${listed(["b", "c", "d"])}.`).toBe("a is b, c and d.");
    expect(listed(["b"])).toBe("b");
    expect(sayPhrase("a", () => "?")).toBe("a");
  });

  test("keeps its places until it is said, whatever it was put together of", () => {
    const inner = phrase`what stands${{ start: three, isOn: true }} is made for it`;
    const outer = phrase`${listed([inner, [{ start: 0 }], [{ path: "src/run.ts", line: 7 }]])}.`;
    expect(inWords(outer, document)).toBe("what stands on line 3 is made for it, line 1 and src/run.ts:7.");
    expect(sayPhrase(outer, (place) => ("path" in place ? place.path : ""))).toBe(
      "what stands is made for it,  and src/run.ts.",
    );
  });

  test("says a line of a file that it names itself", () => {
    expect(inWords(phrase`TS1 in a.ts${{ path: "a.ts", line: 2, isOn: true }}: x`, document)).toBe(
      "TS1 in a.ts on line 2: x",
    );
  });
});

describe("a finding", () => {
  const finding: Finding = {
    ...{ api: "execHostCmd", span: { start: three, end: three + 5 }, name: { start: three, end: three + 5 } },
    ...{
      outcome: "manual",
      replacement: null,
      reason: "linked",
      details: { detail: phrase`it${{ start: 1, isOn: true }}` },
    },
    notes: [phrase`see ${{ start: three }}`, { reason: "empty-command", details: { detail: "" } }],
  };

  test("is told with lines and columns of the input, and whole messages", () => {
    expect(toReference(finding, document)).toEqual({
      ...{ api: "execHostCmd", line: 3, column: 3, endLine: 3, endColumn: 8, name: finding.name },
      ...{ outcome: "manual", replacement: null, reason: "linked" },
      message:
        "It changes only together with it on line 1, which was left. Change that one first, then run again.",
      notes: [
        "see line 3",
        "Applied with --unsafe: There is no command in the string. Give the command, or remove the call.",
      ],
      accepted: ["empty-command"],
    });
  });

  test("has no message where nothing is in the way", () => {
    expect(messageOf({ ...finding, reason: null }, () => "")).toBeNull();
  });
});
