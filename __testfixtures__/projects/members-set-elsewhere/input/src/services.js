export const services = { client: window.ddClient, image: window.ddClient };

export class Panel {
  client = window.ddClient;
  own = window.ddClient;
}
