import { codeOf, reasonOf } from "../../src/disk/disk-error.js";

/** `1 repository`, `2 repositories` */
export function repositories(count: number): string {
  return count === 1 ? "1 repository" : `${count} repositories`;
}

/** `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min` */
export function sayTime(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `2026-01-05 08:00 UTC` @param at ISO 8601, in UTC */
export function sayMoment(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}

/** Why a file that somebody named can't be read, as the end of a sentence. */
export function sayUnread(error: unknown): string {
  return codeOf(error) === "ENOENT" ? "there is no such file" : reasonOf(error);
}
