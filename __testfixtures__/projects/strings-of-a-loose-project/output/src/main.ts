import { HOST, settings } from "./names";

export const run = () => window.ddClient.extension.host!.cli.exec("tool", [`${settings.name}`, `${HOST}`]);
