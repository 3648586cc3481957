export function lists(name: string, show: (text: string) => void) {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const other: any = name, first = window.ddClient.spawnHostCmd("logs", ["-a"], (data: any) => show(data.stdout));

  const third: any = name, fourth = window.ddClient.spawnHostCmd("logs", ["-c"], (data: any) => { // eslint-disable-line @typescript-eslint/no-explicit-any
    show(data.stdout);
  });

  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  const unused = name, fifth = window.ddClient.spawnHostCmd("logs", ["-d"], (data: any, err: any) => show("more"));

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const sixth: any = name,
    seventh = window.ddClient.spawnHostCmd("logs", ["-e"], (data: any) => show(data.stdout));

  const eighth = name,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    ninth = window.ddClient.spawnHostCmd("logs", ["-f"], (data: any) => show(data.stdout));

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  show(name as any); window.ddClient.spawnHostCmd("logs", ["-g"], (data: any) => show(data.stdout));
  return [other, first, third, fourth, fifth, sixth, seventh, eighth, ninth];
}
