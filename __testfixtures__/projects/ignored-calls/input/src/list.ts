import { app } from "./run";

// ddclient-migrate-ignore: its columns are read by their width
export const list = () => app("list --wide");
