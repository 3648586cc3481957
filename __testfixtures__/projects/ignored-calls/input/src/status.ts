import { app, helper } from "./run";

export const status = () => app("status --json");
export const version = () => helper("version --json");
