/** What has to be seen of a disk, whoever has it. Absolute paths, with `/`. */
export interface Disk {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** What is in a file; undefined when it can't be read. */
  read(path: string): string | undefined;
  /** A path through all links. */
  realpath(path: string): string;
  /** Whether a path is in the folder beyond which nothing is read. */
  isInside(path: string): boolean;
}
