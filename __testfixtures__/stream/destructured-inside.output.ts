export function install(chart: string, log: (text: string) => void, done: (ok: boolean) => void) {
  window.ddClient.extension.host!.cli.exec("helm", ["install", chart], {
    stream: {
      onOutput: ({ stdout, stderr }: any) => {
        // Taken apart once
        if (stdout) log(stdout);
        if (stderr) log(stderr);
      },
      onError: () => {
        done(false);
      },
      onClose: (code: number) => {
        done(code === 0);
      },
    },
  });
}
