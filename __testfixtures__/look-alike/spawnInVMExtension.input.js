export class Simulator {
  spawnInVMExtension(cmd, args) {
    return [cmd, ...args];
  }

  boot() {
    return this.spawnInVMExtension("boot", ["--fast"]);
  }
}
