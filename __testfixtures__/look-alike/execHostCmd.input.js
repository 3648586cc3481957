import { execFile } from "node:child_process";

const execHostCmd = (cmd) => new Promise((resolve) => execFile(cmd, resolve));

export const host = () => execHostCmd("hostname");
