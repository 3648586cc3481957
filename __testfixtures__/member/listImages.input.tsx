import { useEffect, useState } from "react";

export function Images() {
  const [images, setImages] = useState<unknown[]>([]);
  useEffect(() => {
    (window as any).ddClient.listImages().then(setImages);
  }, []);
  return <b>{images.length}</b>;
}
