import { byKey, chosen, head, list, options, place, tool } from "./names";

const ddClient = window.ddClient;
ddClient.extension.host!.cli.exec("tool", [`${list[0]}`, "--x"]);
ddClient.extension.host!.cli.exec("tool", [`${byKey.name}`, "--x"]);
ddClient.extension.host!.cli.exec("tool", [`${head}`, "--x"]);
ddClient.extension.host!.cli.exec("tool", [`${chosen}`, "--x"]);
ddClient.extension.host!.cli.exec("tool", [`${place.path}`, "--x"]);
ddClient.extension.host!.cli.exec("tool", [tool, "--x"]);
ddClient.extension.host!.cli.exec("tool", [options.image, "--x"]);
ddClient.extension.host!.cli.exec("tool", [place.host, "--x"]);
ddClient.extension.host!.cli.exec("tool", [place.port, "--x"]);
const { image } = options;
const [first] = list;
ddClient.extension.host!.cli.exec("tool", [image, `${first}`]);
