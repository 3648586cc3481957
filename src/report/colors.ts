import pc from "picocolors";

/** Paints text; every function is the identity where colours are off. */
export type Colors = ReturnType<typeof pc.createColors>;

/** What decides about colours on one stream. */
export interface ColorSettings {
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** False for `--no-color`. */
  readonly color: boolean;
}

/** `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`, then whether the stream is a terminal that can. */
export function createColors({ isTTY, env, color }: ColorSettings): Colors {
  return pc.createColors(wantsColor(isTTY, env, color));
}

function wantsColor(isTTY: boolean, env: ColorSettings["env"], color: boolean): boolean {
  if (!color || env.NO_COLOR) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTTY && env.TERM !== "dumb";
}
