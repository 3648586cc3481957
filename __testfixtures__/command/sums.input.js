export async function scale(name, count, options) {
  await window.ddClient.execHostCmd("kubectl scale " + name + " --replicas=" + count);
  await window.ddClient.execHostCmd(`kubectl -n ` + options.namespace + ' get ' + (options.wide ? 'all' : name) + " " + 10);
  await window.ddClient.execHostCmd("kubectl rollout " + ("status " + name) + (count + 1));
  // A sum of what may be numbers is no command line yet.
  await window.ddClient.execHostCmd(name + " --version");
  await window.ddClient.execHostCmd(options.tool + ` ` + count);
}
