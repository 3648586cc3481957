export async function oddNumbers() {
  await window.ddClient.execDockerCmd("ps", "--last", -0, 0x10n, -0x1fn, 1_000);
  return window.ddClient.execDockerCmd("ps", 1e21, 1e-7, 0b11n, 0xff);
}
