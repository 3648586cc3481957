export async function layouts(kind, done) {
  switch (kind) {
    case "a": {
      const command = "layout-tool a --all"; await window.ddClient.execHostCmd(command);
      break;
    }
    case "b":
      const wide =
        `layout-tool b` +
        ` --all`;
      await window.ddClient.execHostCmd(
        wide, // everything
      );
      break;
  }
  const settled = done
  const guarded = "layout-tool guarded --all";
  (await window.ddClient.execHostCmd(guarded)).stdout.trim()
  const nested = `layout-tool nested ${(await window.ddClient.execHostCmd("pick-tool one two")).stdout}`;
  return window.ddClient.execHostCmd(nested);
}
