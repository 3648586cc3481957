export function early() {
  return [window.ddClient.execHostCmd(late), window.ddClient.execHostCmd(moved)];
}

export class Tasks {
  static {
    const started = "tool start --all";
    window.ddClient.execHostCmd(started);
  }
}

export async function several(log, kind) {
  const one = `tool one ${kind}`, two = "tool " + "two";
  await window.ddClient.execHostCmd(one);
  await window.ddClient.execHostCmd(two);
  const three = "tool three x", label = "shown";
  await window.ddClient.execHostCmd(three);
  log(label, label);
  const four = "tool four x", { title } = kind;
  await window.ddClient.execHostCmd(four);
  log(title);
  for (const seven = "tool seven x"; log(kind); ) {
    await window.ddClient.execHostCmd(seven);
  }
  for (var eight = "tool eight x"; log(kind); ) {
    await window.ddClient.execHostCmd(eight);
  }
  switch (kind) {
    case 1:
      log(kind)
      const nine = "tool nine x";
      [kind].forEach(() => window.ddClient.execHostCmd(nine));
      break;
    default:
      var ten = "tool ten x";
      await window.ddClient.execHostCmd(ten);
  }
  if (kind) var eleven = "tool eleven x";
  await window.ddClient.execHostCmd(eleven);
  const twelve = `tool ${/* the kind */ kind} twelve`;
  await window.ddClient.execHostCmd(twelve);
}

var moved = "tool moved x";
const late = "tool late x";