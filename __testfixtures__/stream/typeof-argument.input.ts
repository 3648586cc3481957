export function describe(value: unknown) {
  window.ddClient.backend.spawnInVMExtension("describe", [typeof value], (data: any) => {
    console.log(data.stdout);
  });
}
