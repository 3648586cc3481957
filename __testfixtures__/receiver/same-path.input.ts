// What is reached by the same names as something with a member that only a client has.
declare const store: any;

store.client.execHostCmd("tool up");
store.client.listImages();
store.other.listImages();
const { toastError } = store.client;

export class Panel {
  constructor(readonly docker: any) {}

  run() {
    this.docker.execHostCmd("tool up");
    this.docker.backend.get("/");
  }

  list() {
    return this.docker.listImages();
  }
}

export class Other {
  constructor(readonly docker: any) {}

  list() {
    return this.docker.listImages(toastError);
  }
}
