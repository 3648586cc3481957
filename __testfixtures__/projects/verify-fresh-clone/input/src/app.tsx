import { createDockerDesktopClient } from "@docker/extension-api-client";
import { useEffect, useState } from "react";

const client = createDockerDesktopClient();

export function App() {
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => {
    // @ts-expect-error the old API
    client.backend.execInVMExtension("cat /etc/os-release").then((result: { stdout: string }) => {
      setLines(result.stdout.split("\n"));
    });
  }, []);
  return <pre onClick={() => client.docker.listImages()}>{lines.join("\n")}</pre>;
}

const wrong: number = "one";
console.log(wrong);
