/* eslint-disable no-alert */
// @ts-ignore it has no types
// (and never will)
import { log } from "./log";
// eslint-disable-next-line import/no-cycle
import { parse } from "./parse";
// @ts-expect-error it is old
log(parse.name.titel);

export const hello = () => window.ddClient.toastSuccess("x");
