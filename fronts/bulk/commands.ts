import type { Subcommand } from "../cli/subcommand.js";

/** What `ddclient-migrate bulk` can do. A module is loaded only for who calls it. */
export const commands: Readonly<Record<string, () => Promise<Subcommand>>> = {};
