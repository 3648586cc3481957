import { first } from "./first";

first();
export const third = () => (window as any).ddClient.desktopUI.toast.error("third");
