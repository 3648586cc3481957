const client = window.ddClient;

export async function needShell(ns: string) {
  await client.execHostCmd("kubectl get pods | grep Running");
  await client.execHostCmd("kubectl get pods &");
  await client.execHostCmd("cd-tool build && run-tool");
  await client.execHostCmd("build-tool ; run-tool");
  await client.execHostCmd("dump-tool > /tmp/dump.txt");
  await client.execHostCmd("load-tool < /tmp/dump.txt");
  await client.execHostCmd("(list-tool)");
  await client.execHostCmd("list-tool $HOME");
  await client.execHostCmd("list-tool `whoami`");
  await client.execHostCmd(`list-tool \`whoami\``);
  await client.execHostCmd("list-tool *.log");
  await client.execHostCmd("list-tool file?.log");
  await client.execHostCmd("list-tool [ab].log");
  await client.execHostCmd("list-tool # everything");
  await client.execHostCmd("list-tool ~/logs");
  await client.execHostCmd("list-tool --since=%TIME%");
  await client.execHostCmd("list-tool HEAD^");
  await client.execHostCmd("list-tool one\nlist-tool two");
  await client.execHostCmd(`
    list-tool ${ns}
  `);
  await client.execHostCmd("sh -c 'true' | grep x");
  await client.backend.execInVMExtension(`kubectl -n ${ns} get ns | cut -d' ' -f1`);
  await client.backend.execInContainer(ns, "list-tool 2>&1");
}
