export function escapes(register) {
  const backend = window.ddClient.backend;
  backend.get("/before");
  register(backend);
  return backend.get("/after");
}

export const shared = window.ddClient.backend;

export function compared() {
  const backend = window.ddClient.backend;
  return backend === undefined ? null : backend.get("/compared");
}

function service(backend) {
  return backend.get("/parameter");
}

export const passed = () => service(window.ddClient.backend);

export function chosen(other) {
  const backend = window.ddClient.backend ?? other;
  return backend.get("/chosen");
}

export class Holder {
  backend = window.ddClient.backend;

  load() {
    return this.backend.get("/held");
  }
}
