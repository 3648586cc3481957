import { editsOf } from "../../src/edits/chosen.js";
import type { Change, Edit } from "../../src/model.js";

/** What changes of a file write that are made without the others. A file may have thousands, few of which share anything. */
export class Alone {
  readonly #sharing: readonly Change[];

  constructor(all: readonly Change[]) {
    this.#sharing = all.filter(({ edits }) => edits.some(({ untilAll }) => untilAll !== undefined));
  }

  editsOf(chosen: readonly Change[]): Edit[] {
    return editsOf(chosen, [...new Set([...this.#sharing, ...chosen])]);
  }
}
