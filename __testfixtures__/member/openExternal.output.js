export async function help() {
  await window.ddClient.host.openExternal("https://example.com/help");
}

export function helpLater() {
  return window.ddClient.openExternal("https://example.com/help").then(() => "opened");
}
