export async function stable(flag, name, count, log) {
  const fixed = "all";
  log(`${name}`, String(name));
  await window.ddClient.extension.host.cli.exec("tool", [
    flag ? "up" : "down",
    `${flag && name}`,
    `${!flag}`,
    `${count + 1}`,
    `--${fixed}`,
    `${typeof name}`,
  ]);
  await window.ddClient.extension.host.cli.exec("tool", [`${null}`, `${true}`, `${undefined}`, "7", `${name || "none"}`]);
}

export async function handedOn(name, log) {
  const words = `tool ${name}`;
  log(name);
  await window.ddClient.execHostCmd(words);
}

export async function rounds(name, log) {
  let round = 0;
  log(round);
  round = 1;
  {
    round = 2;
    log(name);
    await window.ddClient.extension.host.cli.exec("tool", [`${round}`, "inside"]);
  }
  round = 3;
  {
    const between = `tool ${round} between`;
    round = 4;
    await window.ddClient.execHostCmd(between);
  }
  let shared = 0;
  const bump = () => {
    shared = 1;
  };
  const counted = `tool ${shared} shared`;
  log(bump);
  await window.ddClient.execHostCmd(counted);
}

export async function objects(a, b, c, d, e, f, g, log) {
  const list = [1];
  const made = new Map();
  const one = `tool ${list} one`;
  const two = `tool ${made} two`;
  const four = `tool ${b} four`;
  const five = `tool ${c} five`;
  const six = `tool ${d} six`;
  const seven = `tool ${e} seven`;
  const eight = `tool ${f} eight`;
  const nine = `tool ${delete g.id} nine`;
  const ten = `tool ${log(g)} ten`;
  log(list, made);
  b.id = 1;
  c.count++;
  delete d.id;
  e.sort();
  f[log](1);
  log(`${a.name}`, a.trim());
  await window.ddClient.execHostCmd(one);
  await window.ddClient.execHostCmd(two);
  await window.ddClient.extension.host.cli.exec("tool", [`${a}`, "three"]);
  await window.ddClient.execHostCmd(four);
  await window.ddClient.execHostCmd(five);
  await window.ddClient.execHostCmd(six);
  await window.ddClient.execHostCmd(seven);
  await window.ddClient.execHostCmd(eight);
  await window.ddClient.execHostCmd(nine);
  await window.ddClient.execHostCmd(ten);
}
