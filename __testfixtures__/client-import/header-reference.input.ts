/// <reference path="../types/build.d.ts" />
// What the page says first.
export const hello = () => window.ddClient.toastSuccess(BUILD);
