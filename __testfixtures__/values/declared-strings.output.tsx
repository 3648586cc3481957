import { useRef, useState } from "react";

const names: string[] = ["a"];

export function Panel({ tool, props }: { tool: string; props: { name?: string } }) {
  const [chosen] = useState<string>();
  const [kept] = useState<string>("a");
  const held = useRef<string>(null);
  let late: string;
  const run = () => {
    late = "x";
    window.ddClient.extension.host!.cli.exec("tool", [tool, "given"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${chosen}`, "state"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${kept}`, "state"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${held.current}`, "ref"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${late}`, "late"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${names[0]}`, "index"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${"a b".split(" ")[0]}`, "split"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${props.name}`, "optional"]);
  };
  return <button onClick={run}>{kept}</button>;
}

export class Settings {
  set: string;
  made = "a";
  readonly host: string = "b";
  later!: string;

  constructor(set: string) {
    this.set = set;
  }

  get port() {
    return "1";
  }

  get typed(): string {
    return "1";
  }

  #own() {
    return "x";
  }

  run() {
    window.ddClient.extension.host!.cli.exec("tool", [this.set, this.made, this.host, "initialised"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${this.later}`, "later"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${this.port}`, "overridable"]);
    window.ddClient.extension.host!.cli.exec("tool", [`${this.typed}`, this.#own(), "certain"]);
  }
}
