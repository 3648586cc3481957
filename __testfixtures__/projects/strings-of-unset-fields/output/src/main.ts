import { place } from "./place";

const ddClient = window.ddClient;
ddClient.extension.host!.cli.exec("tool", [`${place.host}`, `${place.user}`]);
ddClient.extension.host!.cli.exec("tool", [place.port, place.path, place.scheme]);
