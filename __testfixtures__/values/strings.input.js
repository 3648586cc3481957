export class Options {
  host = "localhost";

  name() {
    return "a";
  }

  run() {
    return window.ddClient.execHostCmd(`tool ${this.host} up`);
  }

  call() {
    return window.ddClient.execHostCmd(`tool ${this.name()} up`);
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
  window.ddClient.execHostCmd(`tool ${own.host} up`),
  window.ddClient.execHostCmd(`tool ${own.name()} up`),
  window.ddClient.execHostCmd(`tool ${either()} up`),
  window.ddClient.execHostCmd(`tool ${changed()} up`),
  window.ddClient.execHostCmd(`tool ${text} ${certain()}`),
];
