/**
 * @jest-environment jsdom
 */
/** Says hello. */
export const hello = () => window.ddClient.toastSuccess('x');
