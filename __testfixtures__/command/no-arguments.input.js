export async function machineName() {
  const { stdout } = await window.ddClient.execHostCmd("hostname");
  return stdout.trim();
}

export const uptime = () => window.ddClient.backend.execInVMExtension(`  uptime  `);

export const processes = (id) => window.ddClient.backend.execInContainer(id, 'ps');
