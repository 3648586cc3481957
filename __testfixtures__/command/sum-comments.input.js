export function backup(volume, target) {
  return window.ddClient.backend.execInVMExtension(
    /* runs in the VM */ "/app/backup " + // the tool
      "--volume " + /* which one */ volume + /* nothing follows */ " " +
      "--target=" + target /* a path */ + ".tar" // where to
  );
}
