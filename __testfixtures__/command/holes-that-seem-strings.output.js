// Each looks like a string, and is something else at times: only a template makes one of it.
const row = { id: "first" };

function label(kind) {
  if (kind) return "kind";
}

const load = async () => "loaded";

export async function show(next, tools) {
  row.id = next();
  await window.ddClient.extension.host.cli.exec("tool", ["show", `${row.id}`, `${label(0)}`]);
  if (next()) {
    var late = "late";
  }
  await window.ddClient.extension.host.cli.exec("tool", ["late", `${late}`]);
  await window.ddClient.extension.host.cli.exec("tool", [
    "load",
    `${load()}`,
    `${Promise.resolve("now")}`,
    `${tools.String(1)}`,
  ]);
  return window.ddClient.extension.host.cli.exec("tool", ["load", await load(), await Promise.resolve("now"), String(1)]);
}
