export const inside = (command) => window.ddClient.backend.execInVMExtension(command);
