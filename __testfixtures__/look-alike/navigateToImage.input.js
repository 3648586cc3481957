try {
  JSON.parse("{");
} catch (ddClient) {
  ddClient.navigateToImage?.("id", "tag");
}
