// A hole that is nothing, or has blanks around it: only the white space between words is another.
const flags = "";
const wide = "-a  -b ";
const quote = "'";

export const none = () => window.ddClient.extension.host.cli.exec("tool", [flags, "up"]);
export const several = () => window.ddClient.extension.host.cli.exec("tool", [wide, "up"]);
export const quoted = () => window.ddClient.execHostCmd(`tool ${quote}a  b${quote} up`);
