import { useRef, useState } from "react";

const names: string[] = ["a"];

export function Panel({ tool, props }: { tool: string; props: { name?: string } }) {
  const [chosen] = useState<string>();
  const [kept] = useState<string>("a");
  const held = useRef<string>(null);
  let late: string;
  const run = () => {
    late = "x";
    window.ddClient.execHostCmd(`tool ${tool} given`);
    window.ddClient.execHostCmd(`tool ${chosen} state`);
    window.ddClient.execHostCmd(`tool ${kept} state`);
    window.ddClient.execHostCmd(`tool ${held.current} ref`);
    window.ddClient.execHostCmd(`tool ${late} late`);
    window.ddClient.execHostCmd(`tool ${names[0]} index`);
    window.ddClient.execHostCmd(`tool ${"a b".split(" ")[0]} split`);
    window.ddClient.execHostCmd(`tool ${props.name} optional`);
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
    window.ddClient.execHostCmd(`tool ${this.set} ${this.made} ${this.host} initialised`);
    window.ddClient.execHostCmd(`tool ${this.later} later`);
    window.ddClient.execHostCmd(`tool ${this.port} overridable`);
    window.ddClient.execHostCmd(`tool ${this.typed} ${this.#own()} certain`);
  }
}
