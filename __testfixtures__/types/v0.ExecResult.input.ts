import * as docker from "@docker/extension-api-client-types";

export type Outputs = Record<string, docker.v0.ExecResult>;
