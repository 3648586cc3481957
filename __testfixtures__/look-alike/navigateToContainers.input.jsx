import { useNavigate } from "react-router-dom";

export function Menu() {
  const navigate = useNavigate();
  const navigateToContainers = () => navigate("/ddClient/containers");
  return <button onClick={navigateToContainers}>Containers</button>;
}
