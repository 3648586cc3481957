import type { v0 } from "@docker/extension-api-client-types";

// ddclient-migrate-ignore: an old plugin hands it in
export const old: { client?: v0.DockerDesktopClient } = {};
