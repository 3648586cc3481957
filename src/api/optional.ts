/** The members of v1's client that its typings make optional, by their path. */
const optional: ReadonlySet<string> = new Set(["extension.host", "extension.vm", "extension.vm.service"]);

/** Whether v1's typings say that what a path leads to may be missing. */
export function isOptional(path: string): boolean {
  return optional.has(path);
}

/** A v1 path with `?` behind each segment that may be missing: `extension.vm.cli.exec` → `extension.vm?.cli.exec`. */
export function markOptional(path: string): string {
  const segments = path.split(".");
  return segments
    .map((segment, i) => (isOptional(segments.slice(0, i + 1).join(".")) ? `${segment}?` : segment))
    .join(".");
}
