import { plainPath, type Row } from "../api/table.js";

/** What a transform does to a reference, in a few words. */
export const how: Readonly<Record<Row["transform"], string>> = {
  member: "the path changes",
  command: "command string → cmd, args",
  "docker-command": "arguments → cmd, [args]",
  stream: "callback → stream handlers",
  "client-types": "the type's name changes",
  none: "by hand",
};

/** What there is to know of a deprecated member, or a type: what replaces it, or what to do instead, as paragraphs. */
export function describeMember({ to, transform, hint }: Row): string[] {
  const instead = to
    ? `${plainPath(to)} replaces it: ${how[transform]}.`
    : "v1 has nothing that replaces it.";
  return [`It is deprecated. ${instead}`, ...(hint ? [hint] : [])];
}
