import { all, both, either, options, shown } from "./options";

const ddClient = window.ddClient;
ddClient.extension.host!.cli.exec("tool", [options.image, `${options.name}`]);
if (options.name) ddClient.extension.host!.cli.exec("tool", ["--name", `${options.name}`]);
if ("name" in options) ddClient.extension.host!.cli.exec("tool", ["--name", `${options.name}`]);
if (options.tag !== undefined) ddClient.extension.host!.cli.exec("tool", ["--tag", `${options.tag}`]);
if (options.mode) ddClient.extension.host!.cli.exec("tool", ["--mode", `${options.mode}`]);
ddClient.extension.host!.cli.exec("tool", ["--name", shown, both]);
ddClient.extension.host!.cli.exec("tool", ["--name", `${either}`]);
ddClient.extension.host!.cli.exec("tool", ["--image", all.image]);
const { name = "none", image } = options;
ddClient.extension.host!.cli.exec("tool", [image, "--name", name]);
const { ...copy } = { image: "b", ...options };
ddClient.extension.host!.cli.exec("tool", [copy.image, "--name", `${copy.name}`]);
