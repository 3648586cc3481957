import { createRequire } from "node:module";

/** The package's version. By its own name, because the way to `package.json` differs between source and build. */
export function readVersion(): string {
  const manifest = createRequire(import.meta.url)("ddclient-migrate/package.json") as { version: string };
  return manifest.version;
}
