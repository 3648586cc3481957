export {};

declare const ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;

document.querySelector("#images")?.addEventListener("click", async () => {
  console.log(await ddClient.docker.listImages());
  ddClient.desktopUI.navigate.viewImages();
});
