export function follow(show: (text: string) => void) {
  // Shows what comes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- v0 has no types
  window.ddClient.spawnHostCmd("logs", ["-f"], (data: any, err: any) => {
    if (err) {
      show(String(err));
      return;
    }
    show(data.stdout);
  });

  // eslint-disable-next-line no-restricted-globals, @typescript-eslint/no-explicit-any
  window.ddClient.spawnHostCmd("logs", ["-n"], (data: any) => show(data.stdout));

  window.ddClient.spawnHostCmd("logs", ["-a"], ({ stdout, code }: any) => { // eslint-disable-line
    if (code !== undefined) show(String(code));
    else show(stdout);
  });

  window.ddClient.spawnHostCmd("logs", ["-b"], (data: any) => show(data.stdout)); // eslint-disable-line @typescript-eslint/no-explicit-any

  // eslint-disable-next-line no-restricted-globals
  window.ddClient.spawnHostCmd("logs", ["-c"], (data: any) => show(data.stdout));

  window.ddClient.spawnHostCmd("logs", ["-d"], (data: any) => { // eslint-disable-line no-restricted-globals
    show(data.stdout);
  });

  window.ddClient.spawnHostCmd(
    "logs",
    ["-e"],
    // biome-ignore lint/suspicious/noExplicitAny: v0 has no types
    (data: any, err: any) => {
      if (err) show("failed");
      else show(data.stdout);
    },
  );

  // prettier-ignore
  window.ddClient.spawnHostCmd( "logs", [ "-g" ], (data: any) => show(data.stdout));

  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  window.ddClient.spawnHostCmd("logs", ["-h"], (data: any, unused: any) => show("more"));
}

export function adapted(show: (text: string) => void) {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  window.ddClient.spawnHostCmd("logs", ["-i"], (data: any, err: any) => {
    show(JSON.stringify(data) + err);
  });

  window.ddClient.spawnHostCmd("logs", ["-j"], (data: any) => { // eslint-disable-line @typescript-eslint/no-explicit-any
    show(JSON.stringify(data));
  });
}
