export interface Api {
  toastError(message: string): void;
  openExternal(url: string): void;
}
