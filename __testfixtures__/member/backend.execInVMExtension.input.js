export async function version() {
  const { stdout } = await window.ddClient.backend.execInVMExtension("/notes --version");
  return stdout.trim();
}
