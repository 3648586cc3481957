import os from "node:os";
import { childrenCpu } from "./measure.js";

/** Where the figures come from. */
export function machine() {
  return {
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    processor: os.cpus()[0]?.model ?? "unknown processor",
    cores: os.cpus().length,
    memory: os.totalmem(),
    node: process.version,
  };
}

/**
 * Watches how much of the machine goes to other programs.
 * @returns {() => number | null} Cores that others used on average since the call; null where it can't be had.
 */
export function watchOthers() {
  const before = {
    all: machineCpu(),
    children: childrenCpu(),
    self: process.cpuUsage(),
    at: performance.now(),
  };
  return () => {
    const children = childrenCpu();
    if (children === null || before.children === null) return null;
    const { user, system } = process.cpuUsage(before.self);
    const ours = children - before.children + (user + system) / 1e6;
    const elapsed = (performance.now() - before.at) / 1000;
    return Math.max(0, machineCpu() - before.all - ours) / elapsed;
  };
}

/** Seconds that all cores have been at work. */
function machineCpu() {
  return (
    os.cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000
  );
}
