import { createDockerDesktopClient } from "@docker/extension-api-client";

const client = createDockerDesktopClient();

export const Save = () => (
  <div>
    {/* @ts-expect-error */}
    <button onClick={() => client.toastSuccess("saved")}>Save</button>
  </div>
);
