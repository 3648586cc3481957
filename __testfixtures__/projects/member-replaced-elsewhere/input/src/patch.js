window.ddClient.toastError = (message) => console.log("patched", message);
Object.assign(window.ddClient, { execHostCmd: async (cmd) => ({ stdout: cmd }) });
