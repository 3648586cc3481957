export function report(show) {
  ddClient.spawnHostCmd("report", [], (data) => {
    if (data.close) {
      show(`code
          ${data.code}
      end`);
      show("joined \
          here");
      show(
        <p title="first
          second">
          {data.code}
        </p>,
      );
    }
  });
}
