import { createDockerDesktopClient } from "@docker/extension-api-client";

const client = createDockerDesktopClient();

export const Save = () => (
  <div>
    <button onClick={() => client.desktopUI.toast.success("saved")}>Save</button>
  </div>
);
