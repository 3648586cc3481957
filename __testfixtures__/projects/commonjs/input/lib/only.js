module.exports = window.ddClient;
