import type * as t from "@babel/types";
import { hasModuleSyntax, kindOfModule, type ModuleKind, usesCommonJs } from "../src/modules/module-kind.js";
import type { Context } from "./context.js";
import type { Question } from "./memory.js";

const known: Question<t.Program, ModuleKind> = { name: "kind of module" };

export function moduleKind({ document, root, scopes, program }: Context): ModuleKind {
  // Each use of each constant asks.
  return program.memory.once(known, root, () =>
    kindOfModule({
      path: document.path,
      imports: hasModuleSyntax(root),
      requires: usesCommonJs(scopes),
    }),
  );
}
