export async function withEnvironment(level, name) {
  await window.ddClient.execHostCmd("DEBUG=1 meshagent up");
  await window.ddClient.execHostCmd(`LOG_LEVEL=${level} meshagent up`);
  await window.ddClient.execHostCmd('GREETING="hello you" meshagent up');
  await window.ddClient.execHostCmd(`MESH_${name}=1 meshagent up`);
  await window.ddClient.execHostCmd("PATH+=:/opt/bin meshagent up");
  // Only the first word can be an assignment.
  await window.ddClient.execHostCmd("env DEBUG=1 meshagent up --set KEY=value");
  await window.ddClient.backend.execInContainer("web", "./KEY=1");
}
