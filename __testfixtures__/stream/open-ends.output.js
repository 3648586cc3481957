export function watch(log) {
  ddClient.extension.host.cli.exec('open', [], {
    stream: {
      onClose: () => {
        log('end')
        ;[1, 2].forEach(log)
        ;(log)('again')
        ;`x`.at(log)
        ;/x/.test(log)
        ;+log
        ;-log
        ;(function () { log('function') }())
        ;({}.toString.call(log))
        ;(class { static x = log('class') })
        ;(async function () { log('async') }())
        log('plain')
        functional(log)
        classy(log)
        while (log('loop')) break
        ;[3].forEach(log)
      },
    },
  })
  ddClient.extension.host.cli.exec('first', [], {
    stream: {
      onOutput: (data) => {
        [2].forEach(() => log(data.stdout))
        log(data.stderr)
        ;[3].forEach(() => log(data.stdout))
      },
      onClose: () => {
        [1].forEach(log)
      },
    },
  })
}
