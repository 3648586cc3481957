// Quotes are part of the word: Docker Desktop joins the words for a shell again.
export const openSettings = () => window.ddClient.extension.host.cli.exec('open', ['-a', '"System Settings"']);
export const banner = () => window.ddClient.extension.vm.cli.exec("figlet", ["-f", "'big letters'", "'hello   there'"]);
export const count = () => window.ddClient.extension.vm.cli.exec("sh", ["-c", '"ls /data | wc -l"']);
export const names = () =>
  window.ddClient.extension.host.cli.exec('crictl', ['images', '--format="{{ .Name }}"', '--quiet']);
export const both = () => window.ddClient.extension.host.cli.exec("tool", ["\"it's\"", "'a \"b\"'"]);
export const program = () => window.ddClient.extension.host.cli.exec("'/Applications/Mesh Agent.app/cli'", ["status"]);
export const home = () => window.ddClient.extension.vm.cli.exec('sh', ['-c', '"echo $HOME"']);
export const empty = () => window.ddClient.extension.host.cli.exec("tool", ["--label", "''"]);
