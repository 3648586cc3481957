import type { MigrateOptions, Refused } from "../../src/model.js";
import { addMarkers } from "../../transforms/migrate.js";
import { moveRefused } from "../../transforms/migration/move-refused.js";
import type { Answers } from "../../transforms/project/project.js";
import type { Marker } from "../file-job.js";

interface Marked {
  readonly settings: Pick<MigrateOptions, "unsafe" | "client">;
  /** Says which types were asked, in the end. */
  readonly types: Pick<Answers, "known">;
  /** Uses that the compiler spoke against, in the end. */
  readonly refused: readonly Refused[];
}

/** Leaves a comment at every use in a file that is left. */
export function createMarker({ settings, types, refused }: Marked): Marker {
  return ({ path, source, references, changes }, code) => {
    if (source === null) return code;
    const known = types.known();
    const own = refused.filter((one) => one.path === path);
    const left = { refused: moveRefused(own, source, changes) };
    return addMarkers(code, references, { ...settings, ...left, path, ...(known && { types: known }) });
  };
}
