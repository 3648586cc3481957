import { isAbsolute, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation } from "sarif";

/** The name that stands for the working directory in a log. */
export const root = "%SRCROOT%";

/** A file's place in a log: relative to the working directory, or absolute where it lies outside of it. */
export function locateFile(path: string, cwd: string): ArtifactLocation {
  if (isAbsolute(path) || path === ".." || path.startsWith("../")) {
    return { uri: pathToFileURL(resolve(cwd, path)).href };
  }
  return { uri: path.split("/").map(encodeSegment).join("/"), uriBaseId: root };
}

/** The working directory as a URI, with the final slash that a base needs. */
export function locateRoot(cwd: string): ArtifactLocation {
  return { uri: pathToFileURL(cwd).href.replace(/\/*$/, "/") };
}

function encodeSegment(segment: string): string {
  // Half a surrogate pair has no encoding.
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
}
