'use client'
import { Menu } from './Menu'

export const Page = () => {
  const ddClient = useClient()
  return <Menu client={window.ddClient} own={ddClient} links={{ open: window?.ddClient.host.openExternal }} />
}

function useClient() {
  return { ...window.ddClient, name: 'own' }
}
