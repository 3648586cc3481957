import { Cluster, type Runner, runner } from "./backend";

const cluster = new Cluster();

export const line = (ddClient: Runner) => ddClient.execHostCmd("a b");
export const first = () => runner.execHostCmd("ls -l");
export const second = () => cluster.spawnHostCmd("ls");
export const third = () => cluster.ddClient?.backend.get("/a");
export const real = () => window.ddClient.extension.host!.cli.exec("ls", ["-l"]);
