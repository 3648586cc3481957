export function strict() {
  "use strict"
  ;
  (window.ddClient.extension.host.cli.exec("guard-tool", ["run", "--strict"])).then(console.log)
}

export function lists(hosts) {
  const first = hosts
  ;[first].forEach(() => window.ddClient.extension.host.cli.exec("guard-tool", ["run", "--first"]))
  const shape = {}
  ;
  `${shape}`.at(window.ddClient.extension.host.cli.exec("guard-tool", ["run", "--other"]))
  if (hosts) {
    hosts.pop()
  }
  [first].forEach(() => window.ddClient.extension.host.cli.exec("guard-tool", ["run", "--last"]))
}

export function rows(hosts) {
  const first = hosts
  ;
  [first].forEach(() => [window.ddClient.extension.host.cli.exec("guard-tool", ["run", "--one"]), window.ddClient.extension.host.cli.exec("guard-tool", ["run", "--two"])])
}
