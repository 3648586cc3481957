import { expect, it } from "vitest";
import { decodeScriptUrl, encodeScriptUrl } from "../../../src/source/hosts/urls.js";
import { migrate } from "../../../transforms/migrate.js";

/** A text that stands in the file as it reads. */
const written = (text: string) => ({ text, offsets: Array.from({ length: text.length + 1 }, (_, i) => i) });
const decode = (text: string) => decodeScriptUrl(written(text));

it.each([
  ["a%28%22", 'a("'],
  ['"%2541"', '"%41"'],
  ["%25%2525", "%%25"],
  ["5%5", "5%5"],
  ["%zz%", "%zz%"],
  ["%C3%A4\u00e4%E2%82%AC%F0%9F%90%B3", "\u00e4\u00e4\u20ac\u{1f433}"],
  ["%C3%28", "\ufffd("],
  ["%A4%FF%C3", "\ufffd\ufffd\ufffd"],
  ["a\n\t(\r\n)%0A", "a()\n"],
])("%s reads %s", (url, code) => {
  expect(decode(`javascript:${url}`)?.text).toBe(code);
});

it.each(["a%28%22%41", '"%2541"', "%C3%A4\u00e4%F0%9F%90%B3", "%A4%28", "a\n(\t)"])(
  "each character has its own place: %s",
  (url) => {
    const text = ` JAVA\nscript:${url}`;
    const { text: code, offsets } = decode(text)!;
    expect(offsets.length).toBe(code.length + 1);
    expect(offsets.at(-1)).toBe(text.length);
    // What is written from each place to the next reads that character.
    let at = 0;
    for (const character of code) {
      const end = at + character.length;
      expect(decode(`javascript:${text.slice(offsets[at], offsets[end])}`)?.text).toBe(character);
      at = end;
    }
  },
);

it("no other URL is code", () => {
  for (const url of ["javascripts:a", "http://javascript:a", "java script:a", "javascript", ""])
    expect(decode(url)).toBeUndefined();
});

it.each(["a%41b", "%", "a\n\tb", "%25", "\u00e4"])("what is encoded reads as it was: %s", (code) => {
  expect(decode(`javascript:${encodeScriptUrl(code)}`)?.text).toBe(code);
});

it.each([
  [
    "ddClient.backend.execInVMExtension%28%22/app/x%20y%22%29",
    // New quotes are written as those of an attribute are.
    "ddClient.extension.vm.cli.exec%28&quot;/app/x&quot;, [&quot;y&quot;]%29",
  ],
  ["ddClient.toastError('%2541')", "ddClient.desktopUI.toast.error('%2541')"],
])("%s is migrated", (before, after) => {
  const { code, error } = migrate(`<a href="javascript:${before}">`, { path: "a.html" });
  expect(error).toBeNull();
  expect(code).toBe(`<a href="javascript:${after}">`);
});
