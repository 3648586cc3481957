// Tools.
import { a } from "a";
export const list = () =>
  window.ddClient.listImages();
export const x = a;
