const grüße = "👋  ";
export const zeige = (größe) => window.ddClient.toastError(`${grüße} ${größe} 👩‍💻`);
