import { listeners } from './listeners'

export function watch(log) {
  const kinds = [
    'network',
    'volume'
  ]
  ddClient.spawnDockerCmd('events', kinds, (data, err) => {
    if (err) log(err)
    log(data.stdout)
  })
  ddClient.spawnDockerCmd('events', [], log)
  ddClient.spawnDockerCmd('events', ['--all'], listeners.last)
}
