import { createDockerDesktopClient } from "@docker/extension-api-client";
import { useEffect, useState } from "react";

const ddClient = createDockerDesktopClient();

/** Moved to the new client, but only half: the calls below still are the old ones. */
export function AboutPage() {
  const [version, setVersion] = useState("…");

  useEffect(() => {
    async function load() {
      // @ts-expect-error not in the typings of the new client, but Docker Desktop still has it
      const result = await ddClient.execHostCmd("port-ledger-host version");
      setVersion(result.stdout);
    }
    load().catch((error) => {
      // @ts-ignore
      ddClient.toastError(`No version: ${error.message}`);
    });
  }, []);

  return (
    <dl>
      <dt>Version</dt>
      <dd>{version}</dd>
      <dt>Platform</dt>
      <dd>{ddClient.host.platform}</dd>
    </dl>
  );
}
