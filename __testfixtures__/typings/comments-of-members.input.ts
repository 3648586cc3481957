interface Container {
  Id: string; // as `docker ps -a` has it
}

interface Window {
  // The client that Docker Desktop gives us.
  ddClient: { // As far as we use it.
    listContainers: () => Promise<Container[]>; // with those that were stopped
    /** Runs a program on the host. */
    // Not on Linux.
    execHostCmd: (command: string /* one line */) => Promise<unknown>;
    backend: {
      // of the virtual machine
      get: (url: string) => Promise<void>; // TODO: what does it give?
    };
  };
}

const first = async () => (await window.ddClient.listContainers())[0];
