function run(command: string) {
  return window.ddClient.execHostCmd(command);
}
run("page-tool show --all");
