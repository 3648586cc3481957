import Docker from "dockerode";

const engine = new Docker();
const cli = {
  execDockerCmd: (command, ...rest) => [command, ...rest],
};

export const lists = () => [engine.listContainers(), cli.execDockerCmd("ps -a")];
