import { Service } from "./base";

export class Volumes extends Service {
  remove() {
    return this.desktop.execHostCmd(`volumes remove ${this.name}`);
  }

  async containers() {
    await this.desktop.backend?.post("/volumes", {});
    this.desktop.navigateToVolumes();
  }
}
