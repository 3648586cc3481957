const { createDockerDesktopClient } = require("@docker/extension-api-client");
const api = require("@docker/extension-api-client");
const { createDockerDesktopClient: create } = require("@docker/extension-api-client").default;

exports.each = () => [
  createDockerDesktopClient().listImages(),
  api.createDockerDesktopClient().listImages(),
  api.default.createDockerDesktopClient().listImages(),
  create().listImages(),
  require("@docker/extension-api-client").createDockerDesktopClient().listImages(),
];

exports.later = async () => {
  const { createDockerDesktopClient: make } = await import("@docker/extension-api-client");
  return make().listImages();
};
