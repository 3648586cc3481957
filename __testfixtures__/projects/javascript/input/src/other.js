import { Shell } from "./shell.js";

const shell = new Shell();

// A look-alike of the client: only its names are the same.
export const list = () => shell.execHostCmd("ls -l");
