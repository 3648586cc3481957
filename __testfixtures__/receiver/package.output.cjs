const { createDockerDesktopClient } = require("@docker/extension-api-client");
const api = require("@docker/extension-api-client");
const { createDockerDesktopClient: create } = require("@docker/extension-api-client").default;

exports.each = () => [
  createDockerDesktopClient().docker.listImages(),
  api.createDockerDesktopClient().docker.listImages(),
  api.default.createDockerDesktopClient().docker.listImages(),
  create().docker.listImages(),
  require("@docker/extension-api-client").createDockerDesktopClient().docker.listImages(),
];

exports.later = async () => {
  const { createDockerDesktopClient: make } = await import("@docker/extension-api-client");
  return make().docker.listImages();
};
