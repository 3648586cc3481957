document.querySelector("#images").addEventListener("click", () => {
  ddClient.desktopUI.navigate.viewImages();
});
