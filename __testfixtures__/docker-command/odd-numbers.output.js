export async function oddNumbers() {
  await window.ddClient.docker.cli.exec("ps", ["--last", "0", "16", "-31", "1000"]);
  return window.ddClient.docker.cli.exec("ps", ["1e+21", "1e-7", "3", "255"]);
}
