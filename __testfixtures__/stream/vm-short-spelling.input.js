export function tail(file, print) {
  ddClient.spawnInVMExtension("tail", ["-f", file], (data, err) => {
    if (!err) {
      print(data.stdout ?? data.stderr);
    } else {
      print(`tail failed: ${err.message}`);
    }
  });
}
