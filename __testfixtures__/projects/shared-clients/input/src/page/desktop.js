export const isDesktop = typeof window.ddClient !== "undefined";
