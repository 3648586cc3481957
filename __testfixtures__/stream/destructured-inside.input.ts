export function install(chart: string, log: (text: string) => void, done: (ok: boolean) => void) {
  window.ddClient.spawnHostCmd("helm", ["install", chart], (data: any, error: any) => {
    // Taken apart once
    const { stdout, stderr, code } = data;
    if (stdout) log(stdout);
    if (stderr) log(stderr);
    if (error) {
      done(false);
    }
    if (code !== undefined) {
      done(code === 0);
    }
  });
}
