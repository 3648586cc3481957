import { clientName, clientType, ownWindowNames } from "../api/names.js";

/** What is in the name of a client, of its type, or of a function that gives one. */
const mention = new RegExp(`${clientName}|${clientType}`, "g");

const beforeMention = /[\w$]*$/;
const afterMention = /[\w$]*/y;

/** How many characters around a mention are looked at. */
const near = 120;

/** `.execHostCmd`, `as any).backend.get`: a member is used right here. `= ddClient.backend` is as good as a client. */
const member =
  /^\s*(?:(?:as any\s*)?\)|!)?\s*\??\.\s*(?:(?!backend\b)|backend\b\s*!?\s*(?:\?\.|[.[]|\(\s*["'`]))/;

/** A name for what follows: `const a = window.`, with `(window as any).` and the like. */
const holder = new RegExp(
  String.raw`(?:^|[^\w$.])(export\s+)?(?:const|let|var)\s+([\w$]+)\s*=\s*` +
    String.raw`(?:\(?\s*(?:${[...ownWindowNames].join("|")})\s*(?:as any\s*\)\s*)?\??\.\s*)?$`,
);

/** `ddClient: `, `ddClient?: v1.` */
const annotated = new RegExp(String.raw`\b${clientName}\s*[?!]?:\s*(?:\w+\.)?$`);

/**
 * Whether a text may hand a client to another file under a name that doesn't say so. That is told by the look of it, as
 * fast as a search, and in doubt it does. What is only used where it is named, or kept under a name that goes nowhere,
 * stays in its file; and who imports `ddClient` mentions it.
 */
export function mayCrossFiles(text: string): boolean {
  const aliases = new Set<string>();
  for (const { name, index } of namesIn(text)) {
    const call = /^(?:create|use|get|make)/.test(name)
      ? /^\s*\(\s*\)/.exec(text.slice(index + name.length))
      : null;
    const end = index + name.length + (call?.[0].length ?? 0);
    const before = text.slice(Math.max(0, index - near), index);
    const after = text.slice(end, end + near);
    if (member.test(after) || (!call && isOnlyNamed(name, before, after))) continue;
    const [, isExported, alias] = holder.exec(before) ?? [];
    if (alias === undefined || (isExported && alias !== clientName)) return true;
    if (alias !== clientName) aliases.add(alias);
  }
  if (aliases.size > 0 && sharesNames(text)) return true;
  return [...aliases].some((alias) => isHandedOn(alias, text));
}

/** Whether what a text declares may be a global that other scripts of a page see: it is no module, or a page with others. */
function sharesNames(text: string): boolean {
  return /<script\b[^>]*\ssrc\b/i.test(text) || !/\b(?:import|export|exports|require)\b/.test(text);
}

/** Every name of a client and the like, with its place. A pattern of whole names takes many times as long. */
function* namesIn(text: string): Generator<{ readonly name: string; readonly index: number }> {
  let end = 0;
  for (const { 0: found, index: at } of text.matchAll(mention)) {
    if (at < end) continue;
    const index = at - beforeMention.exec(text.slice(Math.max(end, at - near), at))![0].length;
    afterMention.lastIndex = at + found.length;
    end = afterMention.lastIndex + afterMention.exec(text)![0].length;
    yield { name: text.slice(index, end), index };
  }
}

/**
 * `const ddClient =`, `import { createDockerDesktopClient }`, `ddClient: DockerDesktopClient`: others have to write the
 * name, too.
 */
function isOnlyNamed(name: string, before: string, after: string): boolean {
  if (/\b(?:const|let|var|function)\s+$/.test(before)) return true;
  if (name === clientType && annotated.test(before)) return true;
  if (/(?:[^=\s]\s*\{|[\w$]\s*,)\s*$/.test(before) && /^\s*(?:\}|,[^()]*\})/.test(after)) return true;
  return name === clientName && /^\s*\??:/.test(after) && !/\?\s*$/.test(before);
}

/** Whether a name in a file is used for anything but the members of what it holds. */
function isHandedOn(alias: string, text: string): boolean {
  // Neither `other.client` nor "@docker/extension-api-client".
  const name = new RegExp(`(?<![\\w$-]|[^.]\\.)${alias.replaceAll("$", "\\$&")}(?![\\w$])`, "g");
  const uses = text.matchAll(name);
  return [...uses].some(({ index }) => {
    const isDeclared = /\b(?:const|let|var)\s+$/.test(text.slice(Math.max(0, index - near), index));
    return !isDeclared && !member.test(text.slice(index + alias.length, index + alias.length + near));
  });
}
