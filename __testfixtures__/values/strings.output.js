export class Options {
  host = "localhost";

  name() {
    return "a";
  }

  run() {
    return window.ddClient.extension.host.cli.exec("tool", [`${this.host}`, "up"]);
  }

  call() {
    return window.ddClient.extension.host.cli.exec("tool", [`${this.name()}`, "up"]);
  }
}

const own = {
  host: "localhost",
  name() {
    return "a";
  },
};
const either = location.hash ? () => "a" : () => null;
let changed = () => "a";
changed = () => null;
const text = "a";
const certain = () => "a";

export const runs = () => [
  window.ddClient.extension.host.cli.exec("tool", [`${own.host}`, "up"]),
  window.ddClient.extension.host.cli.exec("tool", [`${own.name()}`, "up"]),
  window.ddClient.extension.host.cli.exec("tool", [`${either()}`, "up"]),
  window.ddClient.extension.host.cli.exec("tool", [`${changed()}`, "up"]),
  window.ddClient.extension.host.cli.exec("tool", [text, certain()]),
];
