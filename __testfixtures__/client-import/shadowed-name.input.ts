import { useEffect } from "react";

export function useImages(onImages: (images: unknown) => void) {
  useEffect(() => {
    const ddClient = window.ddClient;
    ddClient.listImages().then(onImages);
  }, []);
  const warn = (message: string) => window.ddClient.toastWarning(message);
  return { warn };
}
