(() => {
  // Hoisted: this is not the global.
  ddClient = { navigateToContainerStats: () => "stats" };
  var ddClient;
  globalThis.shown = ddClient.navigateToContainerStats();
})();
