const everywhere = "docker ps -a";
const halfway = "docker images";
const piped = "docker ps | wc -l";

export const first = () => window.ddClient.execHostCmd(everywhere);
export const again = () => window.ddClient.backend.execInVMExtension((everywhere));

export function some(name: string) {
  console.log(halfway);
  const command = `docker stop ${name}`;
  const twice = "docker " + "info", thrice = "docker version", flag = "-q";

  if (!name) return window.ddClient.execHostCmd(command);
  return [
    window.ddClient.execHostCmd(halfway),
    window.ddClient.backend.execInVMExtension(command),
    window.ddClient.execHostCmd(`docker ps ${flag}`),
    window.ddClient.execHostCmd(twice).then(() => window.ddClient.execHostCmd(twice)),
    window.ddClient.execHostCmd(thrice),
    window.ddClient.execHostCmd(piped),
  ];
}
