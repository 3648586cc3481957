interface Window {
  ddClient: {
    toastError(message: string): void;
    openExternal(url: string): void;
  };
}
