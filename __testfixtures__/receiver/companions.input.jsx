import { useContext } from "react";
import { Desktop } from "./desktop";

export function Menu() {
  const client = useContext(Desktop);
  const open = () => client.navigateToContainers();
  const restart = () => client.execHostCmd("helper restart");
  const rules = () => client.backend.get("/rules");
  return <Buttons actions={[open, restart, rules]} />;
}

export function Other({ registry }) {
  return registry.listImages();
}
