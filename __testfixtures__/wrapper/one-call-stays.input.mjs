// The command goes to two calls here, and one of them can't be rewritten: neither is.
function twice(command) {
  window.ddClient.execHostCmd(command);
  return window.ddClient.execHostCmd(command, "extra");
}
twice("tool twice --all");

function untold(props, command) {
  window.ddClient.execHostCmd(command);
  return props.ddClient.backend.execInContainer("web", command);
}
untold(globalThis.settings, "tool untold --all");
