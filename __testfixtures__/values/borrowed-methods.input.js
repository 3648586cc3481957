// Whoever borrows a method is `this` in it.
const borrowed = {
  client: window.ddClient,
  run() {
    return this.client.execHostCmd("ls -a");
  },
};
borrowed.run.call({ client: null });

const taken = {
  client: window.ddClient,
  run() {
    return this.client.execHostCmd("ls -b");
  },
};
const other = { client: null, run: taken.run };
other.run?.toString();

const own = {
  client: window.ddClient,
  run() {
    return this.client.execHostCmd("ls -c");
  },
};
export const bound = own.run.bind(own);

const plain = {
  client: window.ddClient,
  run() {
    return this.client.execHostCmd("ls -d");
  },
};
export const called = () => plain.run();

class Assigned {
  client = window.ddClient;

  constructor(options) {
    Object.assign(this, options);
  }

  run() {
    return this.client.execHostCmd("ls -e");
  }
}
export const assigned = () => new Assigned({}).run();

class Keyed {
  client = window.ddClient;
  #own = window.ddClient;

  set(key, value) {
    this[key] = value;
  }

  run() {
    this.#own.toastSuccess("x");
    return this.client.execHostCmd("ls -f");
  }
}
export const keyed = () => new Keyed().run();

class Patched {
  client() {
    return window.ddClient;
  }

  run() {
    return this.client().execHostCmd("ls -g");
  }
}
Patched.prototype.client = () => ({ execHostCmd: (cmd) => cmd });
