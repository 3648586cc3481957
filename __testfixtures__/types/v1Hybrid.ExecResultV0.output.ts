import type { v1 } from "@docker/extension-api-client-types";

export function firstLine(result: v1.ExecResult): string {
  return result.lines()[0] ?? "";
}
