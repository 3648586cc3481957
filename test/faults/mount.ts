import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { script } from "../cli/run-command.js";
import { makeFolder } from "../run/temporary.js";

/** Ways into a world of mounts of one's own, which ends with the process: as root, or as a user that plays root. */
const ways = [
  ["unshare", "--mount"],
  ["unshare", "--user", "--map-root-user", "--mount"],
];

const way = process.platform === "linux" ? ways.find(canUse) : undefined;

/** Whether this machine lets the tests mount a file system. */
export const canMount = way !== undefined;

function canUse([program, ...args]: readonly string[]): boolean {
  const mount = ["mount", "-t", "tmpfs", "none", makeFolder()];
  return spawnSync(program!, [...args, ...mount], { stdio: "ignore" }).status === 0;
}

interface MountResult {
  readonly code: number | null;
  readonly stdout: string;
  /** The text of every file that is there afterwards. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Runs the command on a small file system of its own that holds some files.
 *
 * @param state how many pages are left on it, or that nothing can be written
 */
export function runOnMount(
  files: Readonly<Record<string, string>>,
  state: { readonly left: number } | { readonly readOnly: true },
  args: readonly string[],
): MountResult {
  const inside = fileURLToPath(new URL("on-mount.js", import.meta.url));
  const mount = 'mount -t tmpfs -o size=256k none "$1" && cd "$1" && shift && exec "$@"';
  const command = [process.execPath, inside, JSON.stringify({ files, state, command: [script, ...args] })];
  const [program, ...options] = way!;
  const { stdout, stderr } = spawnSync(
    program!,
    [...options, "sh", "-c", mount, "sh", makeFolder(), ...command],
    {
      encoding: "utf8",
    },
  );
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as MountResult;
}
