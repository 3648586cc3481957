export function describe(value: unknown) {
  window.ddClient.extension.vm!.cli.exec("describe", [typeof value], {
    stream: {
      onOutput: (data: any) => {
        console.log(data.stdout);
      },
    },
  });
}
