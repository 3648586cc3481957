// Another script of the page, or an onclick, may call what stands at the top level of a script.
function run(command) {
  return window.ddClient.execHostCmd(command);
}
run("tool run --all");

(function () {
  function inside(command, args) {
    return window.ddClient.extension.host.cli.exec(command, args);
  }
  inside("tool", ["inside", "--all"]);
})();
