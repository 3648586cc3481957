export function early() {
  return [window.ddClient.extension.host.cli.exec("tool", ["late", "x"]), window.ddClient.execHostCmd(moved)];
}

export class Tasks {
  static {
    window.ddClient.extension.host.cli.exec("tool", ["start", "--all"]);
  }
}

export async function several(log, kind) {
  await window.ddClient.extension.host.cli.exec("tool", ["one", `${kind}`]);
  await window.ddClient.extension.host.cli.exec("tool", ["two"]);
  const label = "shown";
  await window.ddClient.extension.host.cli.exec("tool", ["three", "x"]);
  log(label, label);
  const { title } = kind;
  await window.ddClient.extension.host.cli.exec("tool", ["four", "x"]);
  log(title);
  for (const seven = "tool seven x"; log(kind); ) {
    await window.ddClient.extension.host.cli.exec("tool", ["seven", "x"]);
  }
  for (var eight = "tool eight x"; log(kind); ) {
    await window.ddClient.extension.host.cli.exec("tool", ["eight", "x"]);
  }
  switch (kind) {
    case 1:
      log(kind)
      ;
      [kind].forEach(() => window.ddClient.extension.host.cli.exec("tool", ["nine", "x"]));
      break;
    default:
      await window.ddClient.extension.host.cli.exec("tool", ["ten", "x"]);
  }
  if (kind) var eleven = "tool eleven x";
  await window.ddClient.execHostCmd(eleven);
  const twelve = `tool ${/* the kind */ kind} twelve`;
  await window.ddClient.extension.host.cli.exec("tool", [`${kind}`, "twelve"]);
}

var moved = "tool moved x";
