export function down(log, done) {
  window.ddClient.spawnDockerCmd('compose', ['down'], (data, err) => {
    log(data.stdout)
    if (err) {
      log(err)
      ;[1, 2].forEach((turn) => done(turn))
    }
    ;[data.stdout, data.stderr].forEach((text) => log(text))
    data.close && log('closed')
    if (data.close) {
      (done || log)(data.code)
    }
  })
}
