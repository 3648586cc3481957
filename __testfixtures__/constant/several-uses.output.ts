const halfway = "docker images";
const piped = "docker ps | wc -l";

export const first = () => window.ddClient.extension.host!.cli.exec("docker", ["ps", "-a"]);
export const again = () => window.ddClient.extension.vm!.cli.exec("docker", ["ps", "-a"]);

export function some(name: string) {
  console.log(halfway);
  const flag = "-q";

  if (!name) return window.ddClient.extension.host!.cli.exec("docker", ["stop", name]);
  return [
    window.ddClient.extension.host!.cli.exec("docker", ["images"]),
    window.ddClient.extension.vm!.cli.exec("docker", ["stop", name]),
    window.ddClient.extension.host!.cli.exec("docker", ["ps", flag]),
    window.ddClient.extension.host!.cli.exec("docker", ["info"]).then(() => window.ddClient.extension.host!.cli.exec("docker", ["info"])),
    window.ddClient.extension.host!.cli.exec("docker", ["version"]),
    window.ddClient.execHostCmd(piped),
  ];
}
