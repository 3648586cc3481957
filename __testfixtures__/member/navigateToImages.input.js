document.querySelector("#images").addEventListener("click", () => {
  ddClient.navigateToImages();
});
