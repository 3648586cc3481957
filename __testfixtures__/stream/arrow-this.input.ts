export class LogView {
  lines: string[] = [];
  exit: number | undefined;

  start(container: string) {
    window.ddClient.spawnDockerCmd("logs", ["-f", container], (data: any) => {
      if (data.stdout) {
        this.lines.push(data.stdout);
      }
      if (data.code !== undefined) {
        this.exit = data.code;
      }
    });
  }
}
