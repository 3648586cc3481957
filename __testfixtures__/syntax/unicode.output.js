const grüße = "👋  ";
export const zeige = (größe) => window.ddClient.desktopUI.toast.error(`${grüße} ${größe} 👩‍💻`);
