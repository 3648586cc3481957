import { backend } from "./run";

// ddclient-migrate-ignore: the service answers in plain text
export const page = () => backend.get("/page");
export const style = () => backend.get("/style");

// ddclient-migrate-ignore: nothing any more
export const empty = () => "";
