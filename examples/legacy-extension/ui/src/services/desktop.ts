/** Written by hand, from the times before there were typings. */
interface LedgerDesktop {
  toastSuccess(message: string): void;
  toastError(message: string): void;
  execHostCmd(command: string): Promise<{ readonly stdout: string }>;
}

/** The client of all newer pages. */
export const desktop = window.ddClient as LedgerDesktop;

export function useDesktop() {
  return desktop;
}

/** Asks the helper on the host; `command` is one of its commands with its options. */
export async function askHelper(command: string): Promise<string> {
  const { stdout } = await desktop.execHostCmd(`port-ledger-host ${command}`);
  return stdout.trim();
}
