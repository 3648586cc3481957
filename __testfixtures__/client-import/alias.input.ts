import { parse } from "./parse";
const ddClient = window.ddClient;

export const up = async () => parse((await ddClient.backend.execInVMExtension("/app/tool up --json")).stdout);
export const down = () => window.ddClient.backend.execInVMExtension("/app/tool down");
