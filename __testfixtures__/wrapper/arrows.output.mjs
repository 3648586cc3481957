const bare = (command, args) => window.ddClient.extension.host.cli.exec(command, args);
const later = async command => {
  const args = await settings();
  return window.ddClient.execHostCmd(command, args.length);
};
const parenthesised = (/* the whole line */ command, args) => window.ddClient.extension.host.cli.exec((command), args);
const trailing = (
  command,
  args, // the whole line
) => window.ddClient.extension.host.cli.exec(
  command,
  args, // as it is
);
const named = async (command, args2) => { const args = []; return [args, await window.ddClient.extension.host.cli.exec(command, args2)]; };

bare("tool", ["one", "--a"]);
later("tool two --a");
parenthesised(/* now */ "tool", ["three", "--a"] /* done */);
trailing("tool", ["four", // with
"--a"]);
named("tool", ["five", "--a"]);
