class Page {
  show(text) {
    {
      function ddClient() {}
      ddClient.toastError("a function");
    }
    ddClient.toastError(text);
  }

  list(registry) {
    const client = registry;
    {
      function client() {
        return window.ddClient;
      }
      client().toastError("a client");
    }
    client.listImages();
  }
}

exports.Page = Page;
