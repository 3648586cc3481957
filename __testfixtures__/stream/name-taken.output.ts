export function measure(exitCode: (code: number) => void, log: (text: string) => void) {
  window.ddClient.extension.host!.cli.exec("measure", [], {
    stream: {
      onOutput: (data: any) => {
        log(data.stdout);
      },
      onClose: (exitCode2: number) => {
        exitCode(exitCode2);
      },
    },
  });
}
