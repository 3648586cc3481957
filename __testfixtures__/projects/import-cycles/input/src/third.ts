import { first } from "./first";

first();
export const third = () => (window as any).ddClient.toastError("third");
