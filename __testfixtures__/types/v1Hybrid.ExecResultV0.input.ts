import type { v1Hybrid } from "@docker/extension-api-client-types";

export function firstLine(result: v1Hybrid.ExecResultV0): string {
  return result.lines()[0] ?? "";
}
