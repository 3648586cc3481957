export function scan(image: string, report: (...words: unknown[]) => void) {
  window.ddClient.spawnHostCmd(`scanner`, [`--image`, image], (data: any, err: any) => {
    report(data.stdout, data.stderr);
    // Only a failed scan has a status code worth showing
    if (data.code) {
      report(data.code);
    }
  });
}
