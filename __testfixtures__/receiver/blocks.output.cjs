class Page {
  show(text) {
    {
      function ddClient() {}
      ddClient.toastError("a function");
    }
    ddClient.desktopUI.toast.error(text);
  }

  list(registry) {
    const client = registry;
    {
      function client() {
        return window.ddClient;
      }
      client().desktopUI.toast.error("a client");
    }
    client.listImages();
  }
}

exports.Page = Page;
