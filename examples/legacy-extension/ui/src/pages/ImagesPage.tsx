import type { v1Hybrid } from "@docker/extension-api-client-types";
import { useEffect, useState } from "react";
import type { ImageSummary } from "../types";

function useDockerDesktopClient(): v1Hybrid.DockerDesktopClient {
  return window.ddClient;
}

/** The images that declare a port, with the documentation that their labels point to. */
export function ImagesPage() {
  const client = useDockerDesktopClient();
  const [images, setImages] = useState<ImageSummary[]>([]);

  useEffect(() => {
    client
      .listImages({ filters: JSON.stringify({ label: ["org.opencontainers.image.url"] }) } as never)
      .then((found) => setImages(found as ImageSummary[]))
      .catch(() => client.toastError("The images could not be listed"));
  }, [client]);

  async function open(reference: string) {
    const [repository = reference, tag = "latest"] = reference.split(":");
    try {
      await client.navigateToImage(repository, tag);
    } catch {
      client.navigateToImages();
    }
  }

  return (
    <ul>
      {images.map((image) => {
        const url = image.Labels?.["org.opencontainers.image.url"];
        return (
          <li key={image.Id}>
            <button onClick={() => open(image.RepoTags?.[0] ?? image.Id)}>
              {image.RepoTags?.[0]}
            </button>
            {url && <button onClick={() => client.openExternal(url)}>Documentation</button>}
          </li>
        );
      })}
    </ul>
  );
}
