/** The server's commands, and one of the extension's own. */
export const commands = {
  migrateFile: "ddclient-migrate.migrateFile",
  migrateWorkspace: "ddclient-migrate.migrateWorkspace",
  showReport: "ddclient-migrate.showReport",
  restart: "ddclient-migrate.restart",
  /** For links in the report: a file, a line and a column. */
  openPlace: "ddclient-migrate.openPlace",
} as const;
