export async function documented(name, size) {
  /* keep me */ const first = "volumes list --all"; // and me
  await window.ddClient.execHostCmd(first);
  const second = /* in the way */ "volumes list --all";
  await window.ddClient.execHostCmd(second);
  const third = `volumes resize ${name /* by name */} ${
    // in MB
    size
  }`;
  await window.ddClient.execHostCmd(third);
  const fourth = `volumes resize ${/* in a hole */ name}`;
  await window.ddClient.execHostCmd((/* at the call */ fourth));
  // before
  const fifth =
    "volumes prune " +
    "--all";
  // after
  await window.ddClient.execHostCmd(fifth);
}
