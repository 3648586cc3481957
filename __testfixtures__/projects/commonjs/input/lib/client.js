const { createDockerDesktopClient } = require("@docker/extension-api-client");

const client = createDockerDesktopClient();

module.exports = { client, getClient: () => client };
