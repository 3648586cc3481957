import type { v1 } from "@docker/extension-api-client-types";

namespace v0 {
  export interface ExecResult {
    readonly stdout: string;
  }
}

export const text = (result: v0.ExecResult | v1.ExecResult) => result.stdout;
