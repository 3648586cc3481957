import { isDesktop } from "./desktop";

// What is loaded now has its client.
if (isDesktop) import("./open").then(({ open }) => open());
