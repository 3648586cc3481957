import { Service } from "./base";

export class Volumes extends Service {
  remove() {
    return this.desktop.extension.host!.cli.exec("volumes", ["remove", this.name]);
  }

  async containers() {
    await this.desktop.extension.vm?.service?.post("/volumes", {});
    this.desktop.desktopUI.navigate.viewVolumes();
  }
}
