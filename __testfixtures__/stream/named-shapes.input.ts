import { type Listener, makeListener } from "./listeners";

declare const onDeclared: (data: any) => void;

export function start(
  onAny: any,
  onEither: (data: unknown, error: unknown) => void,
  onListener: Listener,
  onMissing?: (data: any) => void,
) {
  const onMade = makeListener();
  const onTyped: (data: any) => void = makeListener();
  function onCounted(data: any) {
    console.log(arguments.length, data.stdout);
  }
  function onBound(this: unknown, data: any) {
    console.log(data.stdout);
  }
  function onTaken({ stdout }: any) {
    console.log(stdout);
  }
  function onText(data?: string) {
    console.log(data);
  }
  function onFailure(data: any, error?: Error) {
    console.log(data.stdout, error?.message);
  }

  window.ddClient.spawnHostCmd("job", ["1"], onDeclared);
  window.ddClient.spawnHostCmd("job", ["2"], onAny);
  window.ddClient.spawnHostCmd("job", ["3"], onEither);
  window.ddClient.spawnHostCmd("job", ["4"], onListener);
  window.ddClient.spawnHostCmd("job", ["5"], onMissing);
  window.ddClient.spawnHostCmd("job", ["6"], onMade);
  window.ddClient.spawnHostCmd("job", ["7"], onTyped);
  window.ddClient.spawnHostCmd("job", ["8"], onCounted);
  window.ddClient.spawnHostCmd("job", ["9"], onBound);
  window.ddClient.spawnHostCmd("job", ["10"], onTaken);
  window.ddClient.spawnHostCmd("job", ["11"], onText);
  window.ddClient.spawnHostCmd("job", ["12"], onFailure);
}
