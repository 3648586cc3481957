"use strict";
// The server of the preview.
const { createDockerDesktopClient } = require("@docker/extension-api-client");
const client = createDockerDesktopClient();

exports.prune = () => window.ddClient.execDockerCmd("system", "prune", "-f");
exports.client = client;
