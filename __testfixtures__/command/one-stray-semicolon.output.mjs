import { log } from './log.js'

const list = () => window.ddClient.docker.listContainers()
for (const one of [1, 2]) log(one);

export const start = () =>
  void window.ddClient.extension.host.cli.exec('tool', ['start'], {
    stream: {
      onOutput: (data) => {
        log(data.stdout)
      },
      onError: (error) => {
        log(error), log('failed')
      },
    },
  })
export const page = () => list()
