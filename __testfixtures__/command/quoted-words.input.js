// Quotes are part of the word: Docker Desktop joins the words for a shell again.
export const openSettings = () => window.ddClient.execHostCmd('open -a "System Settings"');
export const banner = () => window.ddClient.backend.execInVMExtension("figlet -f 'big letters'   'hello   there'");
export const count = () => window.ddClient.backend.execInVMExtension(`sh -c "ls /data | wc -l"`);
export const names = () => window.ddClient.execHostCmd('crictl images --format="{{ .Name }}" --quiet');
export const both = () => window.ddClient.execHostCmd(`tool "it's" 'a "b"'`);
export const program = () => window.ddClient.execHostCmd("'/Applications/Mesh Agent.app/cli' status");
export const home = () => window.ddClient.backend.execInVMExtension('sh -c "echo $HOME"');
export const empty = () => window.ddClient.execHostCmd("tool --label ''");
