export class Field {
  client = window.ddClient;
  #own = window.ddClient;
  static shared = window.ddClient;

  static {
    this.shared.desktopUI.toast.success("static block");
  }

  constructor(options) {
    this.assigned = window.ddClient;
    this.assigned.desktopUI.toast.error(options.text);
  }

  get current() {
    return this.client;
  }

  run(text) {
    this.client.desktopUI.toast.error(text);
    this.#own.desktopUI.toast.error(text);
    this.current.desktopUI.toast.error(text);
    Field.shared.desktopUI.toast.error(text);
    const { desktopUI: { toast: { warning: toastWarning } } } = this.assigned;
    [text].forEach((one) => this.client.desktopUI.toast.error(one));
    return toastWarning(text);
  }
}

export class Inherited extends Field {
  stop() {
    return this.client.desktopUI.toast.error("stopped");
  }
}

class Given {
  constructor(client) {
    this.client = client;
  }

  run() {
    return this.client.desktopUI.toast.error("given");
  }
}

export const given = () => new Given(window.ddClient).run();
