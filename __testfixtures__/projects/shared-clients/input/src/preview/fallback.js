if (!window.ddClient) window.ddClient = { desktopUI: { toast: { success: console.log } } };
