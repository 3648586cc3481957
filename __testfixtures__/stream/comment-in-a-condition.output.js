export function probe(address, show) {
  ddClient.extension.host.cli.exec("probe", [address], {
    stream: {
      onClose: (exitCode) => {
        /* it has ended */
        /* the last one */
        if (exitCode > 1) {
          show(exitCode);
        }
      },
    },
  });
}
