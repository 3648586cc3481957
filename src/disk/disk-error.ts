const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "it is in use by another program",
  EDQUOT: "your share of the disk is used up",
  EIO: "the disk gave an error",
  EISDIR: "it is a folder",
  ELOOP: "its links go in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "it is gone",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
};

/** What to do about an error, where it is more than to ask for a permission. */
const advice: Readonly<Record<string, string>> = {
  EBUSY: "Close that program",
  EDQUOT: "Free some space there",
  EIO: "Look after the disk",
  EMFILE: "Close some programs",
  ENAMETOOLONG: "Give it a shorter name",
  ENFILE: "Close some programs",
  ENOSPC: "Free some space there",
};

/** The code of a system error, e.g. `ENOENT`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Why a file operation failed, in words that fit after a colon. */
export function reasonOf(error: unknown): string {
  const known = reasons[codeOf(error) ?? ""];
  return known ?? (error instanceof Error ? error.message : String(error));
}

/** What to do about it, as the beginning of a sentence. */
export function adviceOn(error: unknown): string | undefined {
  return advice[codeOf(error) ?? ""];
}
