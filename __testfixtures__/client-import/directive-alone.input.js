"use client";
export const open = (url) => window.ddClient.openExternal(url);
