export function strict() {
  "use strict"
  const command = "guard-tool run --strict";
  (window.ddClient.execHostCmd(command)).then(console.log)
}

export function lists(hosts) {
  const first = hosts
  const command = "guard-tool run --first"
  ;[first].forEach(() => window.ddClient.execHostCmd(command))
  const shape = {}
  const other = "guard-tool run --other";
  `${shape}`.at(window.ddClient.execHostCmd(other))
  if (hosts) {
    hosts.pop()
  }
  const last = "guard-tool run --last";
  [first].forEach(() => window.ddClient.execHostCmd(last))
}

export function rows(hosts) {
  const first = hosts
  const one = "guard-tool run --one";
  const two = "guard-tool run --two";
  [first].forEach(() => [window.ddClient.execHostCmd(one), window.ddClient.execHostCmd(two)])
}
