export type Container = { Id: string }

declare const ddClient: { listContainers(): Promise<Container[]> }

export function show() {
  const title = "Containers"
  ddClient.listContainers().then((all) => console.log(title, all.length))
  if (title) {
    console.log(title)
  }
  ddClient.listContainers().catch(console.error)
}
