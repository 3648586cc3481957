export type Container = { Id: string }

declare const ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient

export function show() {
  const title = "Containers"
  ;(ddClient.docker.listContainers() as Promise<Container[]>).then((all) => console.log(title, all.length))
  if (title) {
    console.log(title)
  }
  (ddClient.docker.listContainers() as Promise<Container[]>).catch(console.error)
}
