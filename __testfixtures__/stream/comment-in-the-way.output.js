export function ping(address, show) {
  ddClient.extension.host.cli.exec("ping", [address], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data /* a message */, error /* or this */) => {
      show(data.stdout);
      if (error) show(error);
    }),
  });
  ddClient.extension.host.cli.exec("ping", ["-c", "1", address], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => /* only the end */ data.close && show(data.code)),
  });
}
