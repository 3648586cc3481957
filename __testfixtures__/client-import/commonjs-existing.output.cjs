"use strict";
// The server of the preview.
const { createDockerDesktopClient } = require("@docker/extension-api-client");
const client = createDockerDesktopClient();

exports.prune = () => client.docker.cli.exec("system", ["prune", "-f"]);
exports.client = client;
