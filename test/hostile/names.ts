/** Names that every object has, where the client's names are looked up. Nothing here is a use of the old API. */
export const inheritedNames = `const client = window.ddClient;
client.__proto__.execHostCmd2("a");
client.constructor.name;
client.toString();
client.hasOwnProperty("execHostCmd");
client["__proto__"];
client.backend2?.constructor;
const { constructor, toString, __proto__: proto, hasOwnProperty } = window.ddClient;
const { valueOf: { call } } = window.ddClient;
function valueOf(cmd) { return cmd; }
valueOf("a");
const __proto__ = { execHostCmd() {} };
__proto__.execHostCmd("a | b");
class isPrototypeOf { constructor() { this.__proto__ = null; this.constructor = client; } }
`;

/** The same names, for what holds the client: these are uses. */
export const inheritedHolders = `const __proto__ = window.ddClient;
__proto__.toastError("a");
const constructor = __proto__;
constructor.toastError("b");
function toString(cmd) { return window.ddClient.execHostCmd(cmd); }
toString("a b");
const hasOwnProperty = { __proto__: null, valueOf: window.ddClient };
hasOwnProperty.valueOf.toastError("c");
export {};
`;

/** Text that is no sign of its own kind: halves of pairs, separators, marks, and letters that only look alike. */
export const oddText = [
  'window.ddClient.execHostCmd("a \\ud800 b");',
  'window.ddClient.execHostCmd("a \u2028 b\u2029c");',
  'window.ddClient.execHostCmd("a \\0 b");',
  'window.ddClient.execHostCmd("a \ufeff b");',
  "\ufeffwindow.ddClient.toastError('x');",
  "window.ddClient\u200b.toastError('x');",
  "window.ddСlient.toastError('x');",
  "window.ddClient.tоastError('x');",
  "window\u2028.\u2029ddClient\ufeff.\u00a0toastError('x');",
].join("\n");
