import { docker } from "./docker";
import { Other, Typed, Untyped, Whole } from "./elements";
import * as typed from "./typed";
import list, { count, images, notify, Page, Panel, prune, taken } from "./untyped";

const client = window.ddClient;

export function start() {
  notify(client, "Started");
  list(client);
  prune(client, "docker", ["image", "prune"]);
  new Panel(client).open();
  new Page(client).open();
  taken({ client });
  count(client, docker);
  images(client);
  images(docker);
}

export function startTyped() {
  typed.prune(client);
  typed.list(client);
  new typed.Panel(client).prune();
  typed.taken({ client });
  typed.whole({ client });
  typed.images(docker);
}

export const App = () => [
  <Typed client={client} />,
  <Whole client={client} />,
  <Untyped client={client} />,
  <Other client={docker} />,
];
