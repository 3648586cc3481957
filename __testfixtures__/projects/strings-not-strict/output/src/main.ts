import { tool } from "./names";

window.ddClient.extension.host!.cli.exec("tool", [`${tool}`]);
