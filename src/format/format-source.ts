import { dirname, join } from "node:path";
import type { Options } from "prettier";
import { displayPath } from "../disk/display-path.js";
import { TimeLimitError } from "../limits/thread.js";
import { createPrettierSearch, isStaticConfig, type PrettierFiles } from "./prettier-config.js";
import type { Prettier } from "./prettier-thread.js";
import { createVersionSearch, type OwnPrettier } from "./prettier-version.js";

export interface FormatOptions {
  /** Whether to format at all. Default true. */
  readonly prettier?: boolean | undefined;
  /** Whether configuration that is code, and plugins, may be loaded and so run. Default false. */
  readonly trustConfig?: boolean | undefined;
  /** What messages' paths are relative to. Default: the working directory. */
  readonly cwd?: string | undefined;
}

export interface Formatted {
  readonly code: string;
  /** Why it was not formatted, where that is not the author's own choice. */
  readonly notes: readonly string[];
  /** Why it was not formatted, though its project uses Prettier; for the report on the file. */
  readonly fileNote?: string;
  /** Absent where its project doesn't use Prettier. */
  readonly isFormatted?: boolean;
}

/**
 * Formats what became of a file.
 *
 * @param file the file's absolute path; nothing is read from it
 * @param source its text before
 * @param code its text after
 */
export type Formatter = (file: string, source: string, code: string) => Promise<Formatted>;

/**
 * Formats a changed file with Prettier, if the file was formatted so before: by its own configuration, by `.editorconfig`
 * alone, or by what Prettier does without one where a `package.json` names it. Where that is an earlier version, with its
 * defaults. Line ends stay as they are. Prettier itself is loaded only if there is any of that.
 */
export function createFormatter(options: FormatOptions = {}): Formatter {
  if (options.prettier === false) return async (_file, _source, code) => ({ code, notes: [] });
  const search = createPrettierSearch();
  const searchVersion = createVersionSearch();
  const configs = new Map<string, Promise<string | null>>();
  const trustConfig = options.trustConfig ?? false;
  let loading: Promise<Prettier> | undefined;
  let checked: Checked | null = null;
  let isStopped = false;
  return async (file, source, code) => {
    const files = await search(dirname(file));
    if (!files.hasConfig || isStopped) return { code, notes: [] };
    const cwd = options.cwd ?? process.cwd();
    if (files.oddFile !== null) {
      const odd = displayPath(cwd, files.oddFile);
      return unformatted(
        code,
        `Changed files were not formatted: for that, Prettier would read ${odd}, which is no ordinary file.`,
      );
    }
    try {
      loading ??= loadPrettier(trustConfig);
      const prettier = await loading;
      const folder = dirname(file);
      const config = configs.get(folder) ?? prettier.resolveConfigFile(join(folder, "any"));
      configs.set(folder, config);
      const found = await config;
      const own = await searchVersion(folder);
      const check: Setting["check"] = async (options) => {
        // Of one file, several results may be wanted.
        if (checked?.file !== file || checked.source !== source)
          checked = { file, source, isFormatted: prettier.check(source, options) };
        return checked.isFormatted;
      };
      const setting = { prettier, config: found, files, own, trustConfig, cwd, check };
      return await format(file, source, code, setting);
    } catch (error) {
      if (error instanceof TimeLimitError) {
        // Those that waited for their turn hear of it, too.
        if (isStopped) return { code, notes: [] };
        isStopped = true;
        const path = displayPath(cwd, file);
        return unformatted(
          code,
          `Prettier took too long with ${path} and was stopped: format changed files yourself.`,
        );
      }
      const message = error instanceof Error ? error.message : String(error);
      // A code frame may follow; or the first line only leads to the second.
      const reason = /^(?:.*:\n)?.*/.exec(message)?.[0].replace("\n", " ");
      return unformatted(
        code,
        `${displayPath(cwd, file)} was not formatted: Prettier stopped with "${reason}".`,
      );
    }
  };
}

/** Configuration that is trusted may be code, which can't be handed to another thread. */
async function loadPrettier(trustConfig: boolean): Promise<Prettier> {
  const prettier: Prettier = trustConfig
    ? await import("prettier")
    : (await import("./prettier-thread.js")).startPrettier();
  // What Prettier remembers from an earlier run may have changed meanwhile.
  await prettier.clearConfigCache();
  return prettier;
}

/** Formats one file; see `createFormatter` and `Formatter`. */
export function formatSource(file: string, source: string, code: string, options?: FormatOptions) {
  return createFormatter(options)(file, source, code);
}

/** The last text that was asked about. */
interface Checked {
  readonly file: string;
  readonly source: string;
  readonly isFormatted: Promise<boolean>;
}

interface Setting {
  readonly prettier: Prettier;
  /** The configuration's absolute path; null where there is none but `.editorconfig`, if that. */
  readonly config: string | null;
  readonly files: PrettierFiles;
  readonly own: OwnPrettier;
  readonly trustConfig: boolean;
  readonly cwd: string;
  /** Whether the text before was formatted. */
  readonly check: (options: Options) => Promise<boolean>;
}

async function format(
  file: string,
  source: string,
  code: string,
  { prettier, config, files, own, trustConfig, cwd, check }: Setting,
): Promise<Formatted> {
  // Before anything loads it: loading it may be running it.
  if (config !== null && !trustConfig && !(await isStaticConfig(config))) {
    const note =
      `Prettier's configuration ${displayPath(cwd, config)} is code or names a package, and was not run, so changed ` +
      "files under it were not formatted. Format them yourself, or use --trust-config if you trust it.";
    return unformatted(code, note);
  }
  const resolved = await prettier.resolveConfig(file, {
    ...(config !== null && { config }),
    editorconfig: true,
  });
  if (config === null && resolved === null && !own.isNamed) return { code, notes: [] };
  const plugins = resolved?.plugins ?? [];
  if (config !== null && plugins.length > 0 && !trustConfig) {
    const note =
      `Prettier's configuration ${displayPath(cwd, config)} names plugins, which are code and were not run, so ` +
      "changed files under it were not formatted. Format them yourself, or use --trust-config if you trust it.";
    return unformatted(code, note);
  }
  const { ignored, inferredParser } = await prettier.getFileInfo(file, {
    ...(files.ignoreFile !== null && { ignorePath: files.ignoreFile }),
    withNodeModules: true,
    resolveConfig: false,
    plugins,
  });
  const parser = resolved?.parser ?? inferredParser;
  if (ignored || !parser) return { code, notes: [] };
  const isEarlier = own.version !== null && own.version.major < 3;
  const generations = isEarlier ? await import("./prettier-generations.js") : null;
  // The file's own line ends count as formatted, since a checkout may have changed them.
  const options: Options = {
    ...generations?.defaultsOf(own.version),
    ...resolved,
    ...{ plugins, parser, filepath: file, endOfLine: "auto" },
  };
  const earlier = isEarlier ? `Prettier ${own.version!.major}` : null;
  if (!(await check(options))) {
    // With `.editorconfig` alone, nothing says that anybody meant it to be.
    if (config === null && !own.isNamed) return { code, notes: [] };
    if (earlier === null) return leftUnformatted(code, "Not formatted: it wasn't before, either.");
    return leftUnformatted(
      code,
      `Not formatted: it wasn't before, as far as Prettier 3 with the defaults of ${earlier} can tell.`,
    );
  }
  const formatted = await formatFully(code, options, prettier);
  if (!generations?.mayDiffer(source, formatted, own.version, options))
    return { code: formatted, notes: [], isFormatted: true };
  return unformatted(
    code,
    `${displayPath(cwd, file)} was not formatted: its project has ${earlier}, which may break the new lines otherwise ` +
      "than Prettier 3 does. Format it yourself.",
  );
}

/** The note stands with the run and with the file. */
function unformatted(code: string, note: string): Formatted {
  return { ...leftUnformatted(code, note), notes: [note] };
}

/** The note stands with the file. */
function leftUnformatted(code: string, fileNote: string): Formatted {
  return { code, notes: [], fileNote, isFormatted: false };
}

/** Prettier may want to change its own output once more where a comment stands in a chain; then that is done, too. */
async function formatFully(code: string, options: Options, prettier: Prettier): Promise<string> {
  const once = await prettier.format(code, options);
  return prettier.format(once, options);
}
