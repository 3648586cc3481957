const zone = "eu-west";
const outer = `zone-tool use ${zone}`;

export function choose(zone) {
  window.ddClient.backend.get(`/zones/${zone}`);
  return window.ddClient.execHostCmd(outer);
}

export function dismiss(outer) {
  return window.ddClient.execHostCmd(outer);
}
