#!/usr/bin/env node
// SPDX-License-Identifier: MIT
/* eslint no-console: "error" */
/* istanbul ignore file */

import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

export const hello = () => ddClient.desktopUI.toast.success("x");
