export class Pages {
  #ddClient = { navigateToImages: () => "images" };

  images() {
    return this.#ddClient.navigateToImages();
  }
}
