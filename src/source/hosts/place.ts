import type { Block, Part } from "./found.js";

/** Where parts are put. One in another is a block, which is there as soon as it has anything. */
export class Place {
  readonly parts: Part[] = [];
  #isThere: boolean;

  constructor(
    readonly around?: Place,
    readonly block?: Omit<Block, "type" | "parts">,
  ) {
    this.#isThere = around === undefined;
    if (block && block.parameters.length > 0) this.#appear();
  }

  push(part: Part | undefined): void {
    if (!part) return;
    this.parts.push(part);
    this.#appear();
  }

  /** A place for what sees these names besides. */
  inside(
    parameters: readonly (Block["parameters"][number] | undefined)[],
    names: readonly string[] = [],
  ): Place {
    return new Place(this, { parameters: parameters.filter((region) => region !== undefined), names });
  }

  #appear(): void {
    if (this.#isThere) return;
    this.#isThere = true;
    this.around!.push({ type: "block", ...this.block!, parts: this.parts });
  }
}
