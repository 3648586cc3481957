import type { BackendV0, DockerDesktopClient, ExecResultV0 } from "@docker/extension-api-client-types/dist/v1Hybrid";
import type * as hybrid from "@docker/extension-api-client-types";
import { type ExecResult, type RequestConfig } from "@docker/extension-api-client-types/dist/v0";

export type Client = DockerDesktopClient;
export type All = [BackendV0, ExecResultV0, hybrid.v0.ExecResult, ExecResult, RequestConfig];
export type Parts = Pick<hybrid.v1Hybrid.DockerDesktopClient, "execHostCmd">;
export type Names = keyof hybrid.v0.DockerDesktopClient;
export type Picked = MyPick<hybrid.v0.DockerDesktopClient>;
export type Pickier = Picker<hybrid.v0.DockerDesktopClient>;
export type Listed = readonly hybrid.v0.ExecResult[];
export type Later = keyof import("@docker/extension-api-client-types").v0.DockerDesktopClient;
export type Other = import("@docker/extension-api-client-types").v0.ExecResult;
type MyPick<T> = T;
type Picker<T> = T;
