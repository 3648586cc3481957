import type { ClientOrigin } from "../../src/model.js";

export const severities = ["error", "warning", "information", "hint", "off"] as const;
export type Severity = (typeof severities)[number];

/** What the user of an editor sets, under `ddclient`. */
export interface Settings {
  /** Whether anything is shown at all. */
  readonly enable: boolean;
  /** Whether the project's types are asked about what one file can't show. */
  readonly types: boolean;
  /** As in `MigrateOptions`. */
  readonly client: ClientOrigin;
  /** How uses are shown, by what becomes of them. */
  readonly severity: Readonly<Record<"migrated" | "unsafe" | "manual", Severity>>;
  /** Whether the number of deprecated uses stands above a file. */
  readonly codeLens: boolean;
}

export const defaults: Settings = {
  enable: true,
  types: true,
  client: "keep",
  severity: { migrated: "warning", unsafe: "warning", manual: "warning" },
  codeLens: false,
};

/**
 * Settings as an editor sends them; what is missing has its default.
 *
 * @param problems is told of what is none
 */
export function readSettings(given: unknown, problems: (text: string) => void): Settings {
  const all = asRecord(given) ?? {};
  const read = <Value>(name: string, value: unknown, allowed: readonly Value[], otherwise: Value): Value => {
    if (value === undefined || value === null) return otherwise;
    if (allowed.includes(value as Value)) return value as Value;
    const list = allowed.map((one) => JSON.stringify(one)).join(", ");
    problems(`The setting ddclient.${name} is ${JSON.stringify(value)}; it can be ${list}.`);
    return otherwise;
  };
  const flag = (name: "enable" | "types" | "codeLens") =>
    read(name, all[name], [true, false], defaults[name]);
  const shown = asRecord(all.severity) ?? {};
  const severity = (outcome: keyof Settings["severity"]) =>
    read(`severity.${outcome}`, shown[outcome], severities, defaults.severity[outcome]);
  return {
    enable: flag("enable"),
    types: flag("types"),
    client: read("client", all.client, ["keep", "import"] as const, defaults.client),
    severity: {
      migrated: severity("migrated"),
      unsafe: severity("unsafe"),
      manual: severity("manual"),
    },
    codeLens: flag("codeLens"),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}
