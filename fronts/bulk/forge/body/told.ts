import type { Planned } from "../../campaign/manifest.js";
import type { Report, Result } from "../../campaign/result.js";

/** What a pull request tells of. */
export interface Told {
  readonly planned: Pick<Planned, "id" | "url">;
  readonly result: Result & { readonly report: Report; readonly base: NonNullable<Result["base"]> };
}
