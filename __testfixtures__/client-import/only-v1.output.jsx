'use client'
import { createDockerDesktopClient } from '@docker/extension-api-client'
import { Menu } from './Menu'

const desktopClient = createDockerDesktopClient()

export const Page = () => {
  const ddClient = useClient()
  return <Menu client={desktopClient} own={ddClient} links={{ open: desktopClient.host.openExternal }} />
}

function useClient() {
  return { ...desktopClient, name: 'own' }
}
