const { execHostCmd = null } = window.ddClient;
let { execDockerCmd } = window.ddClient;
const { toastError, spawnHostCmd } = window.ddClient;
const { openExternal } = window.ddClient;
const { openExternal: open } = window.ddClient;
const {} = window.ddClient.backend;

export class Page {
  constructor() {
    ({ execHostCmd: this.run, backend: this.backend } = window.ddClient);
  }
}

export function use(urls, tasks) {
  execHostCmd("hostname");
  execDockerCmd = tasks.last;
  tasks.push(spawnHostCmd);
  urls.forEach(openExternal);
  open(urls[0]);
  toastError("done");
}
