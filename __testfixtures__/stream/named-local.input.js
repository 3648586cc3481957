const print = (data, error) => {
  console.log(error ?? data.stdout ?? data.code);
};

export function start(args, onData) {
  ddClient.spawnHostCmd("agent", args, print);
  ddClient.spawnHostCmd("agent", ["--data"], onData);

  let handler = print;
  if (args.length > 1) handler = onData;
  ddClient.spawnHostCmd("agent", ["--chosen"], handler);
}

export function forward(data, error, code) {
  ddClient.spawnHostCmd("agent", ["--1"], data);
  ddClient.spawnHostCmd("agent", ["--2"], error);
  ddClient.spawnHostCmd("agent", ["--3"], code);
}
