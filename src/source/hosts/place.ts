import type { Block, Part } from "./found.js";

/** Nobody nests as many, and everybody who goes through them needs room for each. */
const deepest = 200;

/** As it is told where markup can't be read for that. */
export const tooDeep = { message: "The markup is nested too deeply to be read.", offset: 0 };

/** Where parts are put. One in another is a block, which is there as soon as it has anything. */
export class Place {
  readonly parts: Part[] = [];
  readonly #depth: number;
  #isThere: boolean;

  constructor(
    readonly around?: Place,
    readonly block?: Omit<Block, "type" | "parts">,
  ) {
    this.#isThere = around === undefined;
    this.#depth = around ? around.#depth + 1 : 0;
    if (block && block.parameters.length > 0) this.#appear();
  }

  push(part: Part | undefined): void {
    if (!part) return;
    this.parts.push(part);
    this.#appear();
  }

  /**
   * A place for what sees these names besides.
   *
   * @throws RangeError where there are too many around
   */
  inside(
    parameters: readonly (Block["parameters"][number] | undefined)[],
    names: readonly string[] = [],
  ): Place {
    if (this.#depth >= deepest) throw new RangeError(tooDeep.message);
    return new Place(this, { parameters: parameters.filter((region) => region !== undefined), names });
  }

  #appear(): void {
    if (this.#isThere) return;
    this.#isThere = true;
    this.around!.push({ type: "block", ...this.block!, parts: this.parts });
  }
}
