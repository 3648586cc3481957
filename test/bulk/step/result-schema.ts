import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schema/${name}.json`, import.meta.url), "utf8")) as {
    properties: object;
  };
const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addSchema(read("report"), "report.json");
// Whatever is printed today is described.
const validate = ajv.compile({ ...read("result"), additionalProperties: false });

/** What of a result is not as schema/result.json says; null where all is. */
export function problemsOf(result: unknown): unknown {
  return validate(result) ? null : validate.errors;
}
