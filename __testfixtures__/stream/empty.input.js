export function ignore() {
  ddClient.spawnHostCmd("quiet", [], () => {});
  ddClient.spawnHostCmd("quiet", ["--really"], (data, error) => {
    // Nothing to do
  });
  ddClient.spawnHostCmd("quiet", ["--tick"], () => console.log("something happened"));
}
