function execInVMExtension(cmd) {
  return cmd.split(" ");
}

export const words = () => execInVMExtension("ls -l");
