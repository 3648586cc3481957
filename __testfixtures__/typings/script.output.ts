type DockerDesktop = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

declare var ddClient: DockerDesktop;

function report(error: Error | null) {
  if (error) ddClient.desktopUI.toast.error(error.message);
  else ddClient.desktopUI.toast.success("Done");
}
