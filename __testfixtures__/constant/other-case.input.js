export function run(kind) {
  switch (kind) {
    case 1:
      const one = "ls -a";
      return window.ddClient.execHostCmd(one);
    case 2:
      const two = "ls -b";
      break;
    default:
      return window.ddClient.execHostCmd(two);
  }
}
