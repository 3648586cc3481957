import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Schema, Validator } from "@cfworker/json-schema";
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { BulkError } from "../bulk-error.js";

/** The published schemas that files of a campaign are read by. */
export type SchemaName = "campaign" | "manifest" | "repositories";

/**
 * Reads JSON (with comments, if it has any) that has to be as one of the published schemas says.
 *
 * @param name of the file, for messages
 * @throws BulkError that says where the first thing is that is wrong
 */
export function readShaped<Shape>(text: string, name: string, schema: SchemaName): Shape {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ""), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const line = text.slice(0, first.offset).split("\n").length;
    throw new BulkError(`${name}:${line}: this is no JSON (${printParseErrorCode(first.error)}).`);
  }
  const faults = new Validator(readSchema(schema), "7", false).validate(value).errors;
  if (faults.length === 0) return value as Shape;
  // The innermost one says most.
  const depth = (location: string) => location.split("/").length;
  const [fault] = faults.toSorted(
    (one, other) => depth(other.instanceLocation) - depth(one.instanceLocation),
  );
  const where = fault!.instanceLocation.replace(/^#\/?/, "").replaceAll("/", ".");
  throw new BulkError(`${name}: ${where === "" ? "" : `${where}: `}${fault!.error}`);
}

function readSchema(name: SchemaName): Schema {
  const manifest = createRequire(import.meta.url).resolve("ddclient-migrate/package.json");
  return JSON.parse(readFileSync(join(dirname(manifest), "schema", `${name}.json`), "utf8")) as Schema;
}
