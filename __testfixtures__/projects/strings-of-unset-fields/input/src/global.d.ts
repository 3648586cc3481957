interface Window {
  ddClient: import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient;
}
