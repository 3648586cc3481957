export {};

declare const ddClient: {
  listImages(): Promise<unknown>;
  navigateToImages(): void;
};

document.querySelector("#images")?.addEventListener("click", async () => {
  console.log(await ddClient.listImages());
  ddClient.navigateToImages();
});
