declare const logged: (...given: unknown[]) => void;

export class Status {
  // ddclient-migrate-ignore: read once, by an old version
  @logged
  private readonly images = window.ddClient.listImages();

  // ddclient-migrate-ignore
  private readonly load = () =>
    window.ddClient.listContainers();

  private readonly toast =
    // ddclient-migrate-ignore
    window.ddClient.toastError;

  // ddclient-migrate-ignore: only what begins here
  async show() {
    await this.load();
    window.ddClient.desktopUI.navigate.viewContainers();
    return { images: await this.images, toast: this.toast };
  }

  // ddclient-migrate-ignore
  all = async () => (await window.ddClient.listContainers()) as unknown[];
}
