export function watch(log) {
  ddClient.spawnHostCmd('open', [], (data) => {
    if (data.close) log('end')
    data.close && [1, 2].forEach(log)
    data.close && (log)('again')
    data.close && `x`.at(log)
    data.close && /x/.test(log)
    data.close && +log
    data.close && -log
    data.close && function () { log('function') }()
    data.close && {}.toString.call(log)
    data.close && class { static x = log('class') }
    data.close && async function () { log('async') }()
    data.close && log('plain')
    data.close && functional(log)
    data.close && classy(log)
    if (data.close) {
      while (log('loop')) break
    }
    data.close && [3].forEach(log)
  })
  ddClient.spawnHostCmd('first', [], (data) => {
    data.close && [1].forEach(log)
    ;[2].forEach(() => log(data.stdout))
    log(data.stderr)
    ;[3].forEach(() => log(data.stdout))
  })
}
