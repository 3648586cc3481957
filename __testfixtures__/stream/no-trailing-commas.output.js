import { listeners } from './listeners'

export function watch(log) {
  const kinds = [
    'network',
    'volume'
  ]
  ddClient.docker.cli.exec('events', kinds, {
    stream: {
      onOutput: (data) => {
        log(data.stdout)
      },
      onError: (err) => {
        log(err)
      }
    }
  })
  ddClient.docker.cli.exec('events', [], {
    stream: {
      onOutput: (data) => log(data, undefined),
      onError: (error) => log({}, error),
      onClose: (code) => log({ close: true, code }, undefined)
    }
  })
  ddClient.docker.cli.exec('events', ['--all'], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined)
    }))(listeners.last)
  })
}
