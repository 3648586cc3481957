import type { v1 } from "@docker/extension-api-client-types";

export type BackendV0 = Pick<v1.Extension, "vm">;

export const has = (backend: BackendV0) => backend.vm !== undefined;
