const ddClient = require("./http")("https://example.com");
const service = require("./service");

exports.mark = (id) => service.backend.patch(`/items/${id}`, { by: ddClient.user });
