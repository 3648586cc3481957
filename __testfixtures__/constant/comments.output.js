export async function documented(name, size) {
  /* keep me */  // and me
  await window.ddClient.extension.host.cli.exec("volumes", ["list", "--all"]);
  const second = /* in the way */ "volumes list --all";
  await window.ddClient.extension.host.cli.exec("volumes", ["list", "--all"]);
  const third = `volumes resize ${name /* by name */} ${
    // in MB
    size
  }`;
  await window.ddClient.extension.host.cli.exec("volumes", ["resize", `${name}`, `${size}`]);
  const fourth = `volumes resize ${/* in a hole */ name}`;
  await window.ddClient.extension.host.cli.exec(/* at the call */ "volumes", ["resize", `${name}`]);
  // before
  // after
  await window.ddClient.extension.host.cli.exec("volumes", ["prune", "--all"]);
}
