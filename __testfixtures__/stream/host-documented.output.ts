export function scan(image: string, report: (...words: unknown[]) => void) {
  window.ddClient.extension.host!.cli.exec(`scanner`, [`--image`, image], {
    stream: {
      onOutput: (data: any) => {
        report(data.stdout, data.stderr);
      },
      onClose: (exitCode: number) => {
        // Only a failed scan has a status code worth showing
        if (exitCode) {
          report(exitCode);
        }
      },
    },
  });
}
