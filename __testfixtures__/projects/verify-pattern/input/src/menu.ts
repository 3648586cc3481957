import { desktop } from "./desktop";

const { navigateToVolume, toastSuccess } = desktop;

export interface Entry {
  title: string;
  run: () => void;
}

const opened: void = navigateToVolume("cache");

export const entries: Entry[] = [
  { title: "Cache", run: () => opened },
  { title: "Hello", run: () => toastSuccess("Hello") },
  { title: "Images", run: () => desktop.navigateToImages() },
];
