import { useCallback, useEffect } from "react";

export function Panel() {
  const run = useCallback((cmd, args) => window.ddClient.extension.host.cli.exec(cmd, args), []);
  useEffect(() => {
    run("ls", ["-a"]);
  }, [run]);
  return <button onClick={() => run("ls", ["-b"])}>List</button>;
}
