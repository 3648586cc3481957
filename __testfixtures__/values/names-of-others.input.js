import { String, useMemo } from "./mine.js";
import { once } from "lodash";
import React from "react";

const lib = globalThis.lib;
export const text = () => window.ddClient.execHostCmd(`tool ${String(null)} up`);
export const memo = () => useMemo(() => window.ddClient, []).execHostCmd("ls -a");
export const other = () => lib.useMemo(() => window.ddClient).execHostCmd("ls -b");
export const real = () => React.useMemo(() => window.ddClient, []).listContainers();
export const single = () => once(() => window.ddClient)().listContainers();
