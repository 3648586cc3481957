export function ping(address, show) {
  ddClient.spawnHostCmd("ping", [address], (data /* a message */, error /* or this */) => {
    show(data.stdout);
    if (error) show(error);
  });
  ddClient.spawnHostCmd("ping", ["-c", "1", address], (data) => /* only the end */ data.close && show(data.code));
}
