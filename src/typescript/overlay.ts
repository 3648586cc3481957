/** What is looked at in place of the disk. Paths are absolute, with `/`. */
export interface View {
  /** Of files that may be written meanwhile. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that the disk doesn't have. */
  readonly added?: ReadonlySet<string>;
  /** Files that aren't there any more, whatever the disk has. */
  readonly deleted?: ReadonlySet<string>;
}

/** What a session says of some files, in place of what the disk has. */
export class Overlay implements View {
  readonly #versions = new Map<string, number>();
  readonly added = new Set<string>();
  readonly deleted = new Set<string>();

  /** @param texts of files, in place of those on the disk; what is set is added to them */
  constructor(readonly texts: Map<string, string> = new Map()) {}

  hasVersion(file: string, version: number): boolean {
    return this.#versions.get(file) === version;
  }

  set(file: string, version: number, text: string, isNew: boolean): void {
    this.#versions.set(file, version);
    this.texts.set(file, text);
    this.deleted.delete(file);
    if (isNew) this.added.add(file);
  }

  delete(file: string): void {
    this.#versions.delete(file);
    this.texts.delete(file);
    this.added.delete(file);
    this.deleted.add(file);
  }
}
