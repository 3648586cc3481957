export function shadowed(make) {
  ddClient.desktopUI.toast.error("the global");
  {
    const ddClient = new make.Other();
    ddClient.toastError("a constant");
  }
  for (const ddClient of [1]) String(ddClient);
  (function ddClient() {
    ddClient.toastError("a function");
  });
  (class ddClient {
    static run = () => ddClient.toastError("a class");
  });
  try {
    make();
  } catch (ddClient) {
    ddClient.toastError("an error");
  }
  switch (make.kind) {
    case 1:
      let ddClient = { toastError() {} }.toastError;
      ddClient.toastError("a let");
  }
  ((text = ddClient.desktopUI.toast.error("a default sees the global")) => {
    var ddClient = text;
    return ddClient.length;
  })();
  const object = {
    ddClient() {
      ddClient.desktopUI.toast.error("a method's name is no variable");
    },
  };
  return object;
}

export function hoisted() {
  ddClient.toastError("not the global");
  if (Date.now()) {
    var ddClient = { toastError() {} }.toastError;
  }
}
