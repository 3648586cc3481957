/** Longer than the signal needs to arrive, in milliseconds that the program is awake. */
const patience = 300;

/** Stops the program, as Ctrl+Z does, with whatever started it along with it; until the shell lets them go on. */
export async function suspend(): Promise<void> {
  // Windows has nothing like that.
  if (process.platform === "win32") return;
  const woken = new Promise<void>((resolve) => {
    process.once("SIGCONT", () => resolve());
    // Without a shell that could let it go on, nothing is stopped.
    setTimeout(resolve, patience);
  });
  // The whole group of processes: a shell waits for `npx`, not for what that has started.
  process.kill(0, "SIGTSTP");
  await woken;
}
