export function echo(terminal, ended) {
  window.ddClient.spawnHostCmd("shell", ["-i"], (data) => terminal.write(data.stdout));
  window.ddClient.spawnHostCmd("shell", [], ({ stdout, stderr }) => terminal.write(stdout || stderr));
  window.ddClient.spawnHostCmd("shell", ["-x"], (data) => data.close && ended(data.code));
  window.ddClient.spawnHostCmd("shell", ["-v"], async (data) => {
    if (data.stdout) await terminal.flush(data.stdout);
    if (data.close) {
      await terminal.close();
      ended(data.code);
    }
  });
  window.ddClient.spawnHostCmd("shell", ["-e"], (data, error) =>
    error ? ended(error) : terminal.write(data.stdout),
  );
}
