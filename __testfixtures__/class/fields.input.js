export class Field {
  client = window.ddClient;
  #own = window.ddClient;
  static shared = window.ddClient;

  static {
    this.shared.toastSuccess("static block");
  }

  constructor(options) {
    this.assigned = window.ddClient;
    this.assigned.toastError(options.text);
  }

  get current() {
    return this.client;
  }

  run(text) {
    this.client.toastError(text);
    this.#own.toastError(text);
    this.current.toastError(text);
    Field.shared.toastError(text);
    const { toastWarning } = this.assigned;
    [text].forEach((one) => this.client.toastError(one));
    return toastWarning(text);
  }
}

export class Inherited extends Field {
  stop() {
    return this.client.toastError("stopped");
  }
}

class Given {
  constructor(client) {
    this.client = client;
  }

  run() {
    return this.client.toastError("given");
  }
}

export const given = () => new Given(window.ddClient).run();
