interface Container {
  Id: string; // as `docker ps -a` has it
}

interface Window {
  // The client that Docker Desktop gives us.
  // As far as we use it.
  ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
}

const first = async () => (await (window.ddClient.docker.listContainers() as Promise<Container[]>))[0];
