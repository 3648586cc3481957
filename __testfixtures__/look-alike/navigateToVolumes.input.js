enumerate(function ddClient() {
  return ddClient.navigateToVolumes;
});

function enumerate(fn) {
  return Object.keys(fn);
}
