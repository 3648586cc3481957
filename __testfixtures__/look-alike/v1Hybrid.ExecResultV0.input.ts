import type { v1 } from "@docker/extension-api-client-types";

interface ExecResultV0 extends v1.RawExecResult {}

export const text = (result: ExecResultV0) => result.stdout;
