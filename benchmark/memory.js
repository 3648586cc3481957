import { readFileSync } from "node:fs";

/**
 * Watches the resident memory of a process and everything it starts, where there is a /proc.
 * @param {number} pid
 * @param {number} interval Milliseconds.
 * @returns {() => number | null} Stops, and gives the highest sum seen, in bytes; null where it can't be had.
 */
export function watchMemory(pid, interval) {
  if (process.platform !== "linux") return () => null;
  let highest = 0;
  const look = () => {
    highest = Math.max(highest, treeMemory(pid, ""));
  };
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    return highest || null;
  };
}

/**
 * @param {number} pid
 * @param {string} parentCommand
 * @returns {number} Bytes: each process's own high-water mark, added up over those alive now.
 */
function treeMemory(pid, parentCommand) {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "latin1");
    // Forked, and about to become something else: its memory is still the parent's.
    if (command === parentCommand) return 0;
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return children(pid).reduce(
      (sum, child) => sum + treeMemory(child, command),
      Number(kilobytes?.[1] ?? 0) * 1024,
    );
  } catch {
    return 0; // It ended between two reads.
  }
}

/**
 * The kernel lists children by the thread that started them; Node and its like start them from the first.
 * @param {number} pid
 * @returns {number[]}
 */
function children(pid) {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1");
  return text.split(" ").filter(Boolean).map(Number);
}
