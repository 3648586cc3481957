export function watch({ log, note, lines }) {
  ddClient.spawnHostCmd("job", ["show"], (data) => {
    const show = () => log(data.stdout.trim());
    show();
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["given"], (data) => {
    const show = (text) => log(text.trim());
    show(data.stdout);
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["declared"], (data) => {
    show();
    function show() {
      const { length } = data.stdout;
      log(length);
    }
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["each"], (data) => {
    lines.forEach((line) => log(line, data.stdout.trim()));
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["each-named"], (data) => {
    const show = (line) => log(line, data.stdout.trim());
    lines.forEach(show);
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["optional"], (data) => {
    const show = () => log(data.stdout?.trim());
    show();
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["returns"], (data) => {
    const show = (text) => {
      if (!text) return;
      log(text.trim());
    };
    show(data.stdout);
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["later"], (data) => {
    const show = () => log(data.stdout.trim());
    setTimeout(show);
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["value"], (data) => {
    const text = () => {
      return data.stdout;
    };
    log(text());
    if (data.close) note("end");
  });
}
