export const docker = {
  execHostCmd: async (command: string) => command,
  listImages: () => [],
};
