import type { v1 as v1Hybrid } from "@docker/extension-api-client-types";

type RequestConfigV0 = v1Hybrid.RequestConfig;

export const url = (config: RequestConfigV0) => config.url;
