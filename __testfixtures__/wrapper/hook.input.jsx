import { useCallback, useEffect } from "react";

export function Panel() {
  const run = useCallback((cmd) => window.ddClient.execHostCmd(cmd), []);
  useEffect(() => {
    run("ls -a");
  }, [run]);
  return <button onClick={() => run("ls -b")}>List</button>;
}
