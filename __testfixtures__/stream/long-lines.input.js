// The lines of this file end at column 80.
export function follow(handleWhatTheContainerSays, show, container, options) {
  const started = Date.now() - performance.now() + Number(container.length) + 1;
  const archive = [container, started].filter(Boolean).join("/") + container.id;
  const settings = { archive, started, container, show, compress: options.zip };
  const results = [archive, container].map((it) => it + options.name.length);
  const longest = results.reduce((all, one) => Math.max(all, one.length), 0);
  const shortest = results.reduce((all, one) => Math.min(all, one.length), 99);
  console.log(settings.archive, settings.container, settings.show, results);
  console.log(settings.started, settings.compress, shortest, longest, archive);
  const sizes = options.sizes
    .filter((one) => one.size > shortest && one.size < longest && !one.isOld)
    .map((one) => one.size);
  const isEnough = sizes.some((size) => size > longest * 1000 && size < 2000);
  const isTooMuch =
    sizes.some((size) => size < longest * 1000) && sizes.length > 1000;
  if (isEnough || isTooMuch) {
    window.ddClient.spawnHostCmd("logs", ["-f"], handleWhatTheContainerSays);
    window.ddClient.spawnHostCmd("logs", ["-g"], (data) =>
      show(data.stdout, container.name, options.prefix, options.suffix, 12),
    );
  }
  window.ddClient.spawnHostCmd("logs", ["-i"], (data, error) => {
    show(data, error);
  });
}
