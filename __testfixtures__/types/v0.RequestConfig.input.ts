import type { v0 as old } from "@docker/extension-api-client-types";

export interface Logged extends old.RequestConfig {
  readonly at: Date;
}
