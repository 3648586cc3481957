interface Window {
  ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
}
