export function follow(show: (text: string) => void) {
  // @ts-ignore no types for these
  window.ddClient.spawnHostCmd("logs", ["-f"], (data, err) => {
    if (err) show(String(err));
    else if (data.code !== undefined) show(String(data.code));
    else show(data.stdout);
  });

  // @ts-expect-error
  window.ddClient.spawnHostCmd("logs", ["-f"], (data: any, err: any) => {
    if (err) show(String(err));
    else show(data.stdout);
  });
}
