/** The files of a repository that may say something of its modules. Absolute paths, with `/`. */
export interface Repository {
  readonly code: readonly string[];
  /** Links to code. */
  readonly links: readonly string[];
  /** Files that hold code in another language: `.vue`, `.html` … */
  readonly embedding: readonly string[];
  /** Whether they are only a part of a project that begins above. */
  readonly isPart: boolean;
  /** What is in a file; undefined when it can't be read. */
  read(file: string): string | undefined;
  /** A path through all links. */
  realpath(path: string): string;
}
