class Machine {
  spawnInVMExtension(cmd: string, args: string[], done: () => void) {
    setTimeout(done, cmd.length + args.length);
  }
}

export function boot(done: () => void) {
  new Machine().spawnInVMExtension("boot", [], done);
}
