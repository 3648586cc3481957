export function down(log, done) {
  window.ddClient.docker.cli.exec('compose', ['down'], {
    stream: {
      onOutput: (data) => {
        log(data.stdout)
        ;[data.stdout, data.stderr].forEach((text) => log(text))
      },
      onError: (err) => {
        log(err)
        ;[1, 2].forEach((turn) => done(turn))
      },
      onClose: (exitCode) => {
        log('closed')
        ;(done || log)(exitCode)
      },
    },
  })
}
