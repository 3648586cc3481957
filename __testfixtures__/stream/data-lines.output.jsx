export function report(show) {
  ddClient.extension.host.cli.exec("report", [], {
    stream: {
      onClose: (exitCode) => {
        show(`code
          ${exitCode}
      end`);
        show("joined \
          here");
        show(
          <p title="first
          second">
            {exitCode}
          </p>,
        );
      },
    },
  });
}
