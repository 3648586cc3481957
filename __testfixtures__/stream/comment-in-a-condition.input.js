export function probe(address, show) {
  ddClient.spawnHostCmd("probe", [address], (data) => {
    if (data.close /* it has ended */ && data.code > 1) {
      show(data /* the last one */.code);
    }
  });
}
