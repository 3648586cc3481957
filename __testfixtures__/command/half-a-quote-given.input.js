// A backslash at its end would take the blank that follows, and there is only one of them then.
const tool = (line) => window.ddClient.execHostCmd(`tool ${line}  -x`);
export const run = () => [tool("my \\"), tool("a  b")];

const whole = (line) => window.ddClient.execHostCmd(`tool ${line}  -x`);
export const all = () => [whole("'my tool'"), whole("b")];
