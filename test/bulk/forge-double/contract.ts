import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

/** As far as it is looked at. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content | { readonly $ref: string }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Of GitHub's published description, cut by `cut-openapi.js`. */
const description: Description = JSON.parse(readFileSync(join(import.meta.dirname, "openapi.json"), "utf8"));

/** What of GitHub's published description speaks of a request. */
export class Contract {
  readonly #ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true, logger: false });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor() {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "github", ...description });
  }

  /** The path as the description has it, with its parameters; null for one that isn't described. */
  find({ method, path }: Pick<Request, "method" | "path">): Match | null {
    for (const [template, operations] of Object.entries(description.paths)) {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const found = new RegExp(`^${template.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(path);
      const operation = operations[method.toLowerCase()];
      if (!found || !operation) continue;
      const values = names.map((name, index) => [name, decodeURIComponent(found[index + 1]!)]);
      const at = `#/paths/${template.replaceAll("/", "~1")}/${method.toLowerCase()}`;
      return { operation, at, params: Object.fromEntries(values) as Record<string, string> };
    }
    return null;
  }

  /** What is wrong with a request. */
  judgeRequest({ operation, at, params }: Match, { query, body }: Request): string[] {
    const parameters = (operation.parameters ?? []).map((each) => resolve<Parameter>(each));
    const faults: string[] = [];
    for (const [kind, given] of [["path", params] as const, ["query", query] as const]) {
      const known = parameters.filter((each) => each.in === kind);
      const schema = {
        type: "object",
        properties: Object.fromEntries(known.map((each) => [each.name, absolute(each.schema)])),
        required: known.filter(({ required }) => required).map(({ name }) => name),
        additionalProperties: false,
      };
      faults.push(...this.#check(`${at} ${kind}`, schema, { ...given }));
    }
    const described = operation.requestBody?.content?.["application/json"]?.schema;
    if (body !== undefined && !described) faults.push("a body, and none is described");
    if (body === undefined || !described) return faults;
    faults.push(...this.#check(`${at} body`, absolute(described), body));
    const names = Object.keys(propertiesOf(described));
    return [
      ...faults,
      ...Object.keys(body as object).flatMap((key) => (names.includes(key) ? [] : `body: ${key} is unknown`)),
    ];
  }

  /** What is wrong with an answer. */
  judgeAnswer({ operation, at }: Match, status: number, body: unknown): string[] {
    const schema = this.schemaOf({ operation, at, params: {} }, status);
    if (!schema) return body === undefined ? [] : ["a body, and none is described"];
    return this.#check(`${at} ${status}`, absolute(schema), structuredClone(body));
  }

  /** What an answer has to be like. What isn't described (no rate limit is) is an error like any other. */
  schemaOf({ operation }: Match, status: number): Schema | null {
    const described = operation.responses[status];
    const schema = described && resolve<Content>(described).content?.["application/json"]?.schema;
    return schema ?? (status >= 400 ? { $ref: "#/components/schemas/basic-error" } : null);
  }

  #check(name: string, schema: object, value: unknown): string[] {
    const validate = this.#compiled.get(name) ?? this.#ajv.compile(schema);
    this.#compiled.set(name, validate);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
  }
}

export interface Match {
  readonly operation: Operation;
  /** Where it stands in the description. */
  readonly at: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a reference refers to. */
export function resolve<T>(value: T | { readonly $ref: string }): T {
  if (typeof value !== "object" || value === null || !("$ref" in value)) return value as T;
  const keys = value.$ref
    .slice(2)
    .split("/")
    .map((key) => key.replaceAll("~1", "/"));
  return keys.reduce((at, key) => (at as Record<string, unknown>)[key], description as unknown) as T;
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { properties, anyOf = [], oneOf = [], allOf = [] } = resolve<Schema>(schema);
  return Object.assign({}, properties, ...[...anyOf, ...oneOf, ...allOf].map(propertiesOf));
}

/** With references into the description. */
function absolute(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as object;
}
