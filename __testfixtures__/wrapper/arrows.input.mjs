const bare = command => window.ddClient.execHostCmd(command);
const later = async command => {
  const args = await settings();
  return window.ddClient.execHostCmd(command, args.length);
};
const parenthesised = (/* the whole line */ command) => window.ddClient.execHostCmd((command));
const trailing = (
  command, // the whole line
) => window.ddClient.execHostCmd(
  command, // as it is
);
const named = async command => { const args = []; return [args, await window.ddClient.execHostCmd(command)]; };

bare("tool one --a");
later("tool two --a");
parenthesised(/* now */ "tool three --a" /* done */);
trailing("tool four " + // with
  "--a");
named("tool five --a");
