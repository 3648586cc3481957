export async function changed(url, day, tags, list, options, rest, kept, log) {
  const all = kept;
  const one = `tool ${url} one`;
  const two = `tool ${day} two`;
  const three = `tool ${tags} three`;
  const four = `tool ${list} four`;
  const five = `tool ${"all" in options} five`;
  const six = `tool ${rest} six`;
  const seven = `tool ${kept} seven`;
  url.searchParams.set("page", "2");
  day.setHours(1);
  normalise(tags);
  [list[0]] = ["x"];
  fill(options);
  for (rest[0] of ["y"]) log();
  all.push("z");
  await window.ddClient.execHostCmd(one);
  await window.ddClient.execHostCmd(two);
  await window.ddClient.execHostCmd(three);
  await window.ddClient.execHostCmd(four);
  await window.ddClient.execHostCmd(five);
  await window.ddClient.execHostCmd(six);
  await window.ddClient.execHostCmd(seven);
}

function normalise(tags) {
  tags.sort();
}

function fill(options) {
  options.all = true;
}

export async function unchanged(url, name, id, log) {
  const two = `tool ${name.trim() ? name : "none"} two`;
  log(`asking ${url} for ${name.toUpperCase()}`);
  if (name === "all") console.log(name, id);
  await window.ddClient.extension.host.cli.exec("tool", [`${url}`, "one"]);
  await window.ddClient.extension.host.cli.exec("tool", [`${id}`, "three"]);
  log(url, name, two);
}

export async function primitives(count, log) {
  const host = String(count);
  const port = count * 2;
  let tries = 0;
  tries++;
  log(host, port, tries);
  await window.ddClient.extension.host.cli.exec("tool", [host, `${port}`, `${tries}`]);
}
