export function both(options) {
  if (options.loud && window.ddClient.backend) options.log("there");
}

export function either(options) {
  if (!window.ddClient.backend || options.off) return null;
  return options;
}

export function again(options) {
  while (options.more() && (!options.loud || window.ddClient.backend)) options.next();
}

export function onceMore(options) {
  do options.next(); while (!options.loud && window.ddClient.backend);
}

export function started(options) {
  window.ddClient.backend || options.start();
}

export function chosen(options) {
  return (options.loud ? window.ddClient.backend : options.low) ? "on" : "off";
}

export function named(options) {
  const backend = window.ddClient.backend;
  if (options.on && backend) return backend.get("/on");
  for (let i = 0; backend && i < 3; i++) options.log(i);
  return null;
}

export const handedOn = (options) => options.off || window.ddClient.backend;

export function compared(options) {
  if (window.ddClient.backend ?? options.other) options.log("there");
}
