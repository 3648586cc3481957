import type { v1 as old } from "@docker/extension-api-client-types";

export interface Logged extends old.RequestConfig {
  readonly at: Date;
}
