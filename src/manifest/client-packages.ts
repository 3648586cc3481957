import { createRequire } from "node:module";
import { clientPackages, typesPackage } from "../api/names.js";
import type { FileResult } from "../results.js";

/** A package that code needs. */
export interface Dependency {
  readonly name: string;
  readonly range: string;
  /** Only the compiler needs it. */
  readonly isTyping: boolean;
}

/** The client's packages that the run brought into a file: one that was named there before is installed already. */
export function packagesNamedNewly({ status, source, code }: FileResult): string[] {
  if (status !== "changed") return [];
  const mentions = (name: string, text: string | null) => new RegExp(`["']${name}["'/]`).test(text ?? "");
  return clientPackages.filter((name) => mentions(name, code) && !mentions(name, source));
}

/** Some of them, each in the versions that migrated code is for: those that this program itself goes by. */
export function dependenciesOn(wanted: ReadonlySet<string>): Dependency[] {
  const manifest = createRequire(import.meta.url)("ddclient-migrate/package.json") as {
    dependencies: Readonly<Record<string, string>>;
  };
  return clientPackages
    .filter((name) => wanted.has(name))
    .map((name) => ({ name, range: manifest.dependencies[name]!, isTyping: name === typesPackage }));
}
