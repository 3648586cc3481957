/** @param {(text: string) => void} show */
export function followHere(show) {
  window.ddClient.extension.host.cli.exec("logs", ["-f"], {
    stream: {
      // @ts-expect-error no types for these
      onOutput: (data) => {
        show(data.stdout);
      },
      // @ts-expect-error no types for these
      onError: (err) => {
        show(String(err));
      },
    },
  });
}
