import { loadSettings } from "./settings";

export async function show() {
  const { ...settings } = loadSettings();
  console.log(settings, await window.ddClient.listImages());
}
