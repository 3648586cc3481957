export interface Runner {
  execHostCmd(command: string): Promise<string>;
  spawnHostCmd(command: string): void;
}

export const runner: Runner = {
  execHostCmd: async (command) => `ran ${command}`,
  spawnHostCmd(command) {
    console.log(command);
  },
};

export const ran = runner.execHostCmd("a | b");
