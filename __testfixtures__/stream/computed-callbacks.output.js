export class Terminal {
  handle(data, error) {
    this.last = error || data;
  }

  attach(container, debounce) {
    ddClient.docker.cli.exec("attach", [container], {
      stream: ((handle) => ({
        onOutput: (data) => handle(data, undefined),
        onError: (error) => handle({}, error),
        onClose: (code) => handle({ close: true, code }, undefined),
      }))(this.handle),
    });
    ddClient.docker.cli.exec("attach", [container, "-d"], {
      stream: ((handle) => ({
        onOutput: (data) => handle(data, undefined),
        onError: (error) => handle({}, error),
        onClose: (code) => handle({ close: true, code }, undefined),
      }))(this.handle.bind(this)),
    });
    ddClient.docker.cli.exec("attach", [container, "-s"], {
      stream: ((handle) => ({
        onOutput: (data) => handle(data, undefined),
        onError: (error) => handle({}, error),
        onClose: (code) => handle({ close: true, code }, undefined),
      }))(debounce((data) => {
        this.handle(data);
      }, 100)),
    });
  }
}
