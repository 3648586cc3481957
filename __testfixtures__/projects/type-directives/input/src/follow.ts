export function follow(show: (text: string) => void, file: { path: string }) {
  // @ts-ignore no types for these
  window.ddClient.spawnHostCmd("logs", ["-f"], (data, err) => {
    if (err) show(String(err));
    else if (data.code) show(String(data.code));
    else show(data.stdout);
  });

  // @ts-expect-error no types for these
  window.ddClient.spawnHostCmd("logs", ["-n"], (data, err) => {
    show(JSON.stringify(data) + err);
  });

  // @ts-expect-error it had another name
  window.ddClient.spawnHostCmd("logs", [file.pth], (data: any) => show(data.stdout));

  window.ddClient.spawnHostCmd(
    "logs",
    ["-a"],
    // @ts-expect-error no types for these
    (data, err) => {
      if (err) show(String(err));
      else show(data.stdout);
    },
  );
}
