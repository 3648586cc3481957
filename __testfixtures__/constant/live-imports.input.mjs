import { host, pick } from "./host.mjs";
import settings from "./settings.mjs";

export async function main() {
  const one = `tool ${host} one`;
  await pick();
  return window.ddClient.execHostCmd(one);
}

export async function next() {
  const two = `tool ${host} two`;
  return window.ddClient.execHostCmd(two);
}

export async function handed() {
  const three = `tool ${settings} three`;
  await pick();
  return window.ddClient.execHostCmd(three);
}
