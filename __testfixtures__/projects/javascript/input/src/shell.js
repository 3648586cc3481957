export class Shell {
  execHostCmd(line) {
    return line.length;
  }
}
