export class LogView {
  lines: string[] = [];
  exit: number | undefined;

  start(container: string) {
    window.ddClient.docker.cli.exec("logs", ["-f", container], {
      stream: {
        onOutput: (data: any) => {
          if (data.stdout) {
            this.lines.push(data.stdout);
          }
        },
        onClose: (exitCode: number) => {
          this.exit = exitCode;
        },
      },
    });
  }
}
