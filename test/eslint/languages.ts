import { Linter } from "eslint";
import { isInstalled, load, loadParser } from "./installed.js";

/** A linter with the way it parses. */
export interface Language {
  readonly linter: Linter;
  readonly options: Linter.LanguageOptions;
}

/** As a pattern of ESLint's. */
export const codeFiles = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"];

const ten = new Linter();

/** How somebody lints a file with an extension: the first that can parse it. */
export function languagesFor(path: string): Language[] {
  return /\.[cm]?tsx?$/.test(path) ? typescript() : javascript();
}

function typescript(): Language[] {
  return isInstalled ? [{ linter: ten, options: { parser: loadParser("@typescript-eslint/parser") } }] : [];
}

const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };

function javascript(): Language[] {
  return [
    { linter: ten, options: { sourceType: "module", ...jsx } },
    { linter: ten, options: { sourceType: "commonjs", ...jsx } },
    ...(isInstalled ? [flow()] : []),
  ];
}

/** With ESLint 9, since Babel's parser for ESLint 10 wants Node 22. */
function flow(): Language {
  const parserOpts = { plugins: ["flow", "jsx", "decorators"] };
  const babelOptions = { babelrc: false, configFile: false, parserOpts };
  return {
    linter: new (load<{ Linter: typeof Linter }>("eslint").Linter)(),
    options: {
      parser: loadParser("@babel/eslint-parser"),
      parserOptions: { requireConfigFile: false, babelOptions },
    },
  };
}
