import { find } from "registry";
import type { v1Hybrid } from "@docker/extension-api-client-types";

const client = find<v1Hybrid.DockerDesktopClient>("docker");
client.toastError("x");
