/** What jscodeshift hands a transform, as far as it is used here. */
interface FileInfo {
  readonly path: string;
  readonly source: string;
}

interface Api {
  /** Prints a message for the file. */
  readonly report?: (message: string) => void;
  /** Counts, in a dry run. */
  readonly stats?: (name: string, quantity?: number) => void;
}

interface Options {
  readonly unsafe?: boolean;
  readonly todo?: boolean;
  readonly client?: string;
  readonly prettier?: boolean;
  readonly trustConfig?: boolean;
}

/**
 * The jscodeshift transform: `jscodeshift -t ddclient-migrate/dist/transforms/ddclient-v1.js src`.
 * It writes what the command writes, as far as one file shows it: no other file is read, and no types. The parser is chosen
 * by the file, whatever `--parser` says.
 * Options: `--unsafe`, `--todo`, `--client=import`, `--trustConfig`, `--prettier=false`.
 *
 * @returns the new text; undefined when the file stays as it is
 * @throws Error when the file can't be parsed, or `--client` is neither `keep` nor `import`, so that jscodeshift counts it
 *   as an error
 */
export default async function ddclientV1(
  file: FileInfo,
  api: Api,
  options: Options = {},
): Promise<string | undefined> {
  // jscodeshift compiles what is required by its own means; what is imported here is loaded as it is.
  const { needles } = await import("../../src/api/table.js");
  if (!needles.some((needle) => file.source.includes(needle))) return undefined;
  if (!/^(?:keep|import)$/.test(options.client ?? "keep")) {
    throw new Error(`--client is keep or import, not ${options.client}`);
  }
  await checkEncoding(file);
  const { migrate } = await import("../../transforms/migrate.js");
  const result = migrate(file.source, {
    path: file.path,
    unsafe: Boolean(options.unsafe),
    todo: Boolean(options.todo),
    client: options.client === "import" ? "import" : "keep",
    // jscodeshift shows one file at a time.
    elsewhere: { stillUsed: null, hasMoved: false, isUnknown: true },
  });
  if (result.error) {
    const { line, column, message } = result.error;
    throw new Error(line === null ? message : `${message} (${line}:${column})`);
  }
  for (const { outcome, api: name, line, column, message } of result.references) {
    api.stats?.(outcome);
    if (outcome !== "migrated" && outcome !== "ignored")
      api.report?.(`${line}:${column} ${name} ${outcome}: ${message}`);
  }
  if (!result.changed) return undefined;
  const { formatSource } = await import("../../src/format/format-source.js");
  const { resolve } = await import("node:path");
  const formatted = await formatSource(resolve(file.path), file.source, result.code, {
    prettier: options.prettier !== false,
    trustConfig: Boolean(options.trustConfig),
  });
  for (const note of formatted.notes) api.report?.(note);
  return formatted.code;
}

/** jscodeshift reads every file as UTF-8; one that is not would be written back with its characters lost. */
async function checkEncoding({ path, source }: FileInfo): Promise<void> {
  if (!source.includes("\ufffd")) return;
  const { readSource } = await import("../../src/disk/read-source.js");
  const { resolve } = await import("node:path");
  const read = await readSource(resolve(path), path);
  if ("error" in read) throw new Error(read.error.message);
}
