// A hole that is nothing, or has blanks around it: only the white space between words is another.
const flags = "";
const wide = "-a  -b ";
const quote = "'";

export const none = () => window.ddClient.execHostCmd(`tool ${flags} up`);
export const several = () => window.ddClient.execHostCmd(`tool ${wide} up`);
export const quoted = () => window.ddClient.execHostCmd(`tool ${quote}a  b${quote} up`);
