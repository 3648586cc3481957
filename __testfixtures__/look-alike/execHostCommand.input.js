export function run(list) {
  function execHostCommand(cmd) {
    list.push(cmd);
  }
  execHostCommand("make all");
  return list;
}
