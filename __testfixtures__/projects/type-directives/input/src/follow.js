/** @param {(text: string) => void} show */
export function followHere(show) {
  // @ts-expect-error no types for these
  window.ddClient.spawnHostCmd("logs", ["-f"], (data, err) => {
    if (err) show(String(err));
    else show(data.stdout);
  });
}
