import { createDockerDesktopClient } from '@docker/extension-api-client'

const client = createDockerDesktopClient()

export const open = (url: string) => client.host.openExternal(url)
export const ps = () => client.docker.cli.exec('ps', [])
export const list = () => client.docker.listContainers()
