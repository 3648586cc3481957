export async function layouts(kind, done) {
  switch (kind) {
    case "a": {
      await window.ddClient.extension.host.cli.exec("layout-tool", ["a", "--all"]);
      break;
    }
    case "b":
      await window.ddClient.extension.host.cli.exec(
        "layout-tool",
        ["b", "--all"], // everything
      );
      break;
  }
  const settled = done
  ;
  (await window.ddClient.extension.host.cli.exec("layout-tool", ["guarded", "--all"])).stdout.trim()
  return window.ddClient.extension.host.cli.exec("layout-tool", [
    "nested",
    `${(await window.ddClient.extension.host.cli.exec("pick-tool", ["one", "two"])).stdout}`
  ]);
}
