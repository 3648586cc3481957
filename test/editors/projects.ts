/**
 * What is migrated in each editor, and what it has to become.
 *
 * @param language TypeScript has an exclamation mark where v1 declares something as optional
 */
export function projectsIn(language: "ts" | "js") {
  const mark = language === "ts" ? "!" : "";
  const text = language === "ts" ? ": string" : "";
  const list = language === "ts" ? ": string[]" : "";

  // With an emoji before a use: columns are counted in the right unit, or the edit is beside it.
  const app = `const client = window.ddClient;
export const up = async () => {
  await client.backend.execInVMExtension("/app/tool up");
  client.toastError("😀"); client.toastSuccess("done");
  await client.execHostCmd("a | b");
};
`;
  const withOne = app.replace("toastSuccess", "desktopUI.toast.success");
  // The command with a pipe is left.
  const withAll = withOne
    .replace('backend.execInVMExtension("/app/tool up")', `extension.vm${mark}.cli.exec("/app/tool", ["up"])`)
    .replace("toastError", "desktopUI.toast.error");

  const run = `export function run(command${text}) {
  return window.ddClient.execHostCmd(command);
}
`;
  const caller = `import { run } from "./run";
export const up = () => run("tool up --json");
`;
  const runAfter = run
    .replace(`command${text})`, `command${text}, args${list})`)
    .replace("execHostCmd(command)", `extension.host${mark}.cli.exec(command, args)`);
  const callerAfter = caller.replace('"tool up --json"', '"tool", ["up", "--json"]');
  return {
    /** A file of which one use is migrated, or all. */
    app: { name: `app.${language}`, before: app, withOne, withAll },
    /** A function, and its call in another file. */
    run: { name: `run.${language}`, before: run, after: runAfter },
    caller: { name: `caller.${language}`, before: caller, after: callerAfter },
  };
}
