export class A {
  private run(cmd: string) {
    return window.ddClient.execHostCmd(cmd);
  }

  go() {
    return this.run("tool a");
  }
}

export class B extends A {
  more() {
    return (this as any).run("tool b c");
  }
}

class Panel {
  private ask(cmd: string) {
    return window.ddClient.execHostCmd(cmd);
  }

  private own(cmd: string, args: string[]) {
    return window.ddClient.extension.host!.cli.exec(cmd, args);
  }

  static #all(cmd: string, args: string[]) {
    return window.ddClient.extension.host!.cli.exec(cmd, args);
  }

  go() {
    return [this.ask("tool a b"), this.own("tool", ["d"]), Panel.#all("tool", ["e", "f"])];
  }
}

export const test = (panel: any) => panel.ask("tool c d");
export const panels = () => new Panel().go();

class Other {
  own(text: string) {
    return text;
  }
}
export const others = (other: Other) => [other.own("x y"), new Other().own("z")];

class Borrowed {
  private run(cmd: string) {
    return window.ddClient.execHostCmd(cmd);
  }

  private each(cmd: string) {
    return window.ddClient.execHostCmd(cmd);
  }

  by(key: string, cmd: string) {
    (this as any)[key](cmd);
    return this.each("tool g h");
  }

  go() {
    return this.run("tool i j");
  }
}
export const borrowed = () => (Borrowed.prototype as any).run.call(null, "tool k l");
export const go = () => [new Borrowed().go(), new Borrowed().by("each", "tool m n")];
