const { execHostCmd, ...others } = window.ddClient;
const { execDockerCmd: docker } = window.ddClient;
const { get, execInContainer } = window.ddClient.backend;
export const { spawnHostCmd } = window.ddClient;

export const run = () => execHostCmd("uname -a");
export const tasks = [docker];
export const both = (id) => [get("/both"), execInContainer(id, "ls -l"), others];
