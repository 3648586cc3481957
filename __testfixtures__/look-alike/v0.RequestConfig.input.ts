import type { RequestConfig } from "@docker/extension-api-client-types/dist/v1";

export const url = (config: RequestConfig) => config.url;
