// A backslash at its end would take the blank that follows, and there is only one of them then.
const tool = (line) => window.ddClient.execHostCmd(`tool ${line}  -x`);
export const run = () => [tool("my \\"), tool("a  b")];

const whole = (line) => window.ddClient.execHostCmd(`tool ${line}  -x`);
export const all = () => [whole("'my tool'"), whole("b")];

// A shell meets the variable first, and the half of a pair nevertheless.
const also = (line, more) => window.ddClient.execHostCmd(`tool ${line} -- ${more}`);
export const last = () => also("$NAME it's", "a  b");
