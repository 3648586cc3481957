import type { Config } from "./find-config.js";
import type { WritesByName } from "./member-writes.js";
import { ts } from "./typescript.js";

/** What one program after the other needs again: parsed files, where the names of modules lead, who sets members. */
export class ProgramMemory {
  readonly parsed = new Map<string, ts.SourceFile>();
  /** Where each file sets members of objects. */
  readonly writes = new WeakMap<ts.SourceFile, WritesByName>();
  readonly #resolved = new Map<Config, ts.ModuleResolutionCache>();

  resolvedIn(config: Config): ts.ModuleResolutionCache {
    const known = this.#resolved.get(config);
    if (known) return known;
    const made = ts.createModuleResolutionCache("/", (name) => name, config.options);
    this.#resolved.set(config, made);
    return made;
  }

  /** To be called when a file has another text. */
  forgetText(file: string): void {
    this.parsed.delete(file);
  }

  /** To be called when there are other files, or names of modules may lead to others. */
  forgetNames(): void {
    this.#resolved.clear();
  }

  /** To be called when other packages may be installed. */
  forgetPackages(): void {
    for (const file of this.parsed.keys()) if (file.includes("/node_modules/")) this.parsed.delete(file);
  }
}
