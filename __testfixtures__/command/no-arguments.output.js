export async function machineName() {
  const { stdout } = await window.ddClient.extension.host.cli.exec("hostname", []);
  return stdout.trim();
}

export const uptime = () => window.ddClient.extension.vm.cli.exec("uptime", []);

export const processes = (id) => window.ddClient.docker.cli.exec("exec", [id, 'ps']);
