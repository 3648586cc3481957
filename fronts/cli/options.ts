import type { Selection } from "../../src/disk/select-files.js";
import type { ClientOrigin } from "../../src/model.js";

export const formats = ["pretty", "json", "ndjson", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

export const clientOrigins = ["keep", "import"] as const satisfies readonly ClientOrigin[];

/** The command line, as commander reads it; options that were not given have their default or are absent. */
export interface CliOptions {
  readonly dryRun?: true;
  readonly diff?: true;
  readonly check?: true;
  readonly unsafe?: true;
  readonly interactive?: true;
  readonly todo?: true;
  readonly verify?: true;
  readonly client: ClientOrigin;
  readonly maxLeft?: number;
  /** True for the usual file. */
  readonly baseline?: string | true;
  readonly writeBaseline?: string | true;
  readonly pruneBaseline?: true;
  readonly since?: string;
  readonly staged?: true;
  readonly changed?: true;
  readonly includeDocs?: true;
  readonly exclude?: readonly string[];
  /** Absolute; what those are relative to. Default: the working directory. */
  readonly excludeFrom?: string;
  readonly config: boolean;
  readonly printConfig?: true;
  readonly force?: true;
  readonly backup?: string;
  readonly trustConfig?: true;
  readonly listApi?: true;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly format: Format;
  readonly output?: string;
  readonly html?: string;
  readonly stdinFilepath?: string;
  readonly concurrency?: number;
  readonly ignore: boolean;
  readonly prettier: boolean;
  readonly types: boolean;
  readonly color: boolean;
}

/** Whether what is left is compared with a baseline, or is to become one. */
export function hasBaseline({ baseline, writeBaseline, pruneBaseline }: CliOptions): boolean {
  return baseline !== undefined || writeBaseline !== undefined || pruneBaseline !== undefined;
}

/** What git is asked to select; undefined for everything. */
export function selectionOf({ since, staged, changed }: CliOptions): Selection | undefined {
  if (since !== undefined) return { since };
  if (staged) return "staged";
  return changed ? "changed" : undefined;
}

/** What standard output carries; the report goes elsewhere when it isn't the report. */
export function stdoutCarries({ diff, stdinFilepath, check }: CliOptions): "patch" | "code" | "report" {
  if (diff) return "patch";
  return stdinFilepath !== undefined && !check ? "code" : "report";
}
