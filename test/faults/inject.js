// Loaded into the command before its own code: lets operations on files fail, or somebody else get in between.
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { dirname } from "node:path";

/**
 * @typedef {object} Fault
 * @property {string} on the operation: a function of `node:fs/promises`, or `handle.` and a method of an open file
 * @property {string} [file] how the path ends; without it, any path
 * @property {number} [nth] only the so-manieth time, from 1; without it, every time
 * @property {string} [code] it fails with this code; a write does half of its work before
 * @property {"before" | "after"} [when] somebody gets in before or after it
 * @property {"remove" | "remove-folder" | "edit" | "make-folder" | "kill" | "hang"} [deed] what they do to the file, or to the
 *   process; `hang`: it never comes back
 */

/** @type {Fault[]} */
const faults = JSON.parse(process.env.FAULTS ?? "[]");

const handle = await promises.open(process.execPath, "r");
const handles = Object.getPrototypeOf(handle);
await handle.close();

for (const fault of faults) {
  const isMethod = fault.on.startsWith("handle.");
  wrap(isMethod ? handles : promises, isMethod ? fault.on.slice("handle.".length) : fault.on, fault);
}
syncBuiltinESMExports();

/**
 * @param {Record<string, any>} object
 * @param {string} name
 * @param {Fault} fault
 */
function wrap(object, name, fault) {
  const original = object[name];
  let times = 0;
  /** @this {any} @param {any[]} args */
  object[name] = async function (...args) {
    const isMeant = !fault.file || String(args[0]).replaceAll("\\", "/").endsWith(fault.file);
    const isNow = isMeant && ++times === (fault.nth ?? times);
    if (!isNow) return await original.apply(this, args);
    const isCutOff = fault.code || fault.deed === "kill";
    if (isCutOff && name === "writeFile") await this.write(args[0].subarray(0, args[0].length / 2));
    if (fault.code) {
      throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });
    }
    if (fault.deed === "hang") {
      fs.writeSync(2, "[hangs]");
      await new Promise((resolve) => setTimeout(resolve, 1e9));
    }
    if (fault.when === "before") interfere(String(args[0]), fault.deed);
    const result = await original.apply(this, args);
    if (fault.when === "after") interfere(String(args[0]), fault.deed);
    return result;
  };
}

/**
 * @param {string} file
 * @param {Fault["deed"]} deed
 */
function interfere(file, deed) {
  if (deed === "kill") process.kill(process.pid, "SIGKILL");
  else if (deed === "edit") fs.writeFileSync(file, "somebody else's\n");
  else fs.rmSync(deed === "remove-folder" ? dirname(file) : file, { recursive: true });
  if (deed === "make-folder") fs.mkdirSync(file);
}
