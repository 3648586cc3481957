#!/usr/bin/env node
import module from "node:module";

// Node 22.1 and later can keep compiled code between runs; it has to be asked before the rest is loaded.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { main } = await import("../fronts/cli/main.js");
process.exitCode = await main(process.argv.slice(2));
// Nobody waits for what a stopped run had begun.
if (process.exitCode === 130) process.exit();
