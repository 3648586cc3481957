#!/usr/bin/env node
// Prints what runs.

import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

// What the backend says.
const status = await ddClient.extension.vm.service.get("/status");
console.log(status);
