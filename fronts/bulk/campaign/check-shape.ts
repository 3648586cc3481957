import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { BulkError } from "../bulk-error.js";

/** The published schemas that files of a campaign are read by. */
export type SchemaName = "campaign" | "manifest" | "repositories" | "result";

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
  checkShape(value, name, schema);
  return value as Shape;
}

/** @throws BulkError that says where the first thing is that is not as the schema says */
export function checkShape(value: unknown, name: string, schema: SchemaName): void {
  const fault = findFault(createValidator(schema), value);
  if (fault !== null) throw new BulkError(`${name}: ${fault}`);
}

/** For many values: whether each is as a schema says. */
export function createShapeTest(schema: SchemaName): (value: unknown) => boolean {
  const validator = createValidator(schema);
  return (value) => findFault(validator, value) === null;
}

/** Where the first thing is that is wrong, and what; null where nothing is. */
function findFault(validator: Validator, value: unknown): string | null {
  const { errors } = validator.validate(value);
  // The innermost one says most; a property that isn't known is named by what is around it.
  const depth = ({ instanceLocation }: OutputUnit) => instanceLocation.split("/").length;
  // That none of several will do says least.
  const order = ({ keyword }: OutputUnit) => (keyword === "anyOf" ? 1 : 0);
  const [fault] = errors
    .filter(({ keyword }) => keyword !== "false" && keyword !== "$ref")
    .sort((one, other) => depth(other) - depth(one) || order(one) - order(other));
  if (!fault) return null;
  const path = fault.instanceLocation.split("/").slice(1);
  const where = path.length === 0 ? "" : `${path.join(".")}: `;
  return `${where}${explain(fault, valueAt(value, path))}`;
}

function explain({ keyword, error }: OutputUnit, value: unknown): string {
  if (keyword === "pattern") return `${JSON.stringify(value)} is not possible there.`;
  const [, property] = /^Property (".*") does not match additional/s.exec(error) ?? [];
  return property === undefined ? error : `${property} is nothing that is known there.`;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);
}

/** A schema may lead to others that are beside it. */
function createValidator(name: SchemaName): Validator {
  const validator = new Validator(readSchema(name), "7", false);
  if (name === "result") validator.addSchema(readSchema("report"));
  return validator;
}

/** With a name, so that another one can lead to it. */
function readSchema(name: SchemaName | "report"): Schema {
  const manifest = createRequire(import.meta.url).resolve("ddclient-migrate/package.json");
  const text = readFileSync(join(dirname(manifest), "schema", `${name}.json`), "utf8");
  return { ...(JSON.parse(text) as Schema), $id: `file:///${name}.json` };
}
