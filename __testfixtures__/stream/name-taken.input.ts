export function measure(exitCode: (code: number) => void, log: (text: string) => void) {
  window.ddClient.spawnHostCmd("measure", [], (data: any, _err: any) => {
    log(data.stdout);
    if (data.code !== undefined) exitCode(data.code);
  });
}
