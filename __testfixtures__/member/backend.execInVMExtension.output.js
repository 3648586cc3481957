export async function version() {
  const { stdout } = await window.ddClient.extension.vm.cli.exec("/notes", ["--version"]);
  return stdout.trim();
}
