export function watch(log) {
  ddClient.extension.host.cli.exec("closed", [], {
    stream: {
      onClose: () => {
        log("end");
        [1, 2].forEach(log);
        (function () { log("function"); }());
        ({}.toString.call(log));
        let shown = { log }
        if (shown) { log(shown) }
        [3].forEach(log);
        const last = log
        ;(log)("again");
        do { log("once") } while (false)
        ;(log)("twice");
      },
    },
  });
}
