export class Terminal {
  handle(data, error) {
    this.last = error || data;
  }

  attach(container, debounce) {
    ddClient.spawnDockerCmd("attach", [container], this.handle);
    ddClient.spawnDockerCmd("attach", [container, "-d"], this.handle.bind(this));
    ddClient.spawnDockerCmd("attach", [container, "-s"], debounce((data) => {
      this.handle(data);
    }, 100));
  }
}
