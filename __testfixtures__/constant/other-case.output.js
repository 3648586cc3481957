export function run(kind) {
  switch (kind) {
    case 1:
      return window.ddClient.extension.host.cli.exec("ls", ["-a"]);
    case 2:
      const two = "ls -b";
      break;
    default:
      return window.ddClient.execHostCmd(two);
  }
}
