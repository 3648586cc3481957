import type { v1Hybrid } from "@docker/extension-api-client-types";

export const ping = (backend: v1Hybrid.BackendV0) => backend.get("/ping");
