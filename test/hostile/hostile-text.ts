/** What moves cursors, sets titles, blinks, turns text around, hides, and commands a workflow. */
export const hostile =
  "\x1b[5m\x1b]0;owned\x07\x1b[2J\x9b41m\u202e\u2066\u200b\u{e0041}\x7f##[add-matcher]own.json";

/** File names that a terminal, a shell, a log or a report could misread. */
export const hostileNames = [
  `src/${hostile}.ts`,
  "src/new\nline.ts",
  "src/new\n::error file=x::owned.ts",
  "src/return\r\x1b[K.ts",
  "::stop-commands::token.ts",
  "::add-mask::x\n::debug::y.ts",
  "##[error]x.ts",
  "src/%0A::error::x,line=1.ts",
  "src/$(touch owned)`touch owned`;.ts",
  "src/'quoted\" \\back.ts",
  "src/-rf.ts",
  "--output=owned.ts",
  "src/[a]{b,c}*?!(d).ts",
  "src/__proto__.ts",
  "constructor/toString.ts",
];

/** A program whose references are left, so that reports quote it. */
export const leftover = `// ::error::owned ${hostile}
export const title = "${hostile}";
window.ddClient.execHostCmd("a | ${hostile}"); // ${hostile}
window.ddClient.execHostCmd(choose(/* ${hostile} */ "b"));
window.ddClient.execHostCmd(\`\${choose("${hostile}")} b\`);
window.ddClient.navigateToRoute("${hostile}");
`;

/** One reference that moves, with hostile neighbours. */
export const movable = `const a = "${hostile}"; window.ddClient.toastError(a); // ${hostile}\n`;

/** What the parser's message quotes. */
export const broken = `window.ddClient.toastError("x");\nconst \x1b[5m = ${hostile};\n`;
