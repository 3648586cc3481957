import { log } from './log.js'

const list = () => window.ddClient.listContainers()
for (const one of [1, 2]) log(one);

export const start = () =>
  window.ddClient.spawnHostCmd('tool', ['start'], (data, error) => {
    if (error) log(error), log('failed')
    else log(data.stdout)
  })
export const page = () => list()
