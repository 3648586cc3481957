/** The package's public face. */
export { type Row, type TransformName, table } from "../transforms/table.js";
export { applyEdits } from "./edits/render.js";
export { markLeftovers, migrate } from "./migrate.js";
export type * from "./model.js";
export { migrateProject, type ProjectOptions } from "./project/migrate-project.js";
