import { style as ofReport } from "../../src/report/html/style.js";
import { read } from "./repository.js";

/** What the site looks like: as reports do, and what they don't have. */
export function renderStyle(): string {
  return `${ofReport.trim()}\n${read("site/style.css")}`;
}
