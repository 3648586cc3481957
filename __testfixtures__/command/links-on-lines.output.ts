export async function links(id: string) {
  await window.ddClient
    .docker
    .cli
    .exec("exec", [id, "tool", "list", id]);
  await window.ddClient.docker
    .cli.exec("exec", [id, "tool", "list", id]);
  await window
    .ddClient
    .extension
    .vm!
    .cli
    .exec("tool", [
      "list",
      `${id}.local`,
      "--output",
      "json",
      "--selector",
      "app=web",
      "--more",
      "--and-more",
      "--and-even-more",
    ]);
  await window
    .ddClient
    ?.extension
    .host!
    .cli
    .exec("tool", ["list", id])
    .then((it) => it);
  await window.ddClient
    .extension.host!.cli.exec("tool", ["list", id])
    .then((it) => it);
  window
    .ddClient
    .desktopUI
    .toast
    .error("x");
  return window.ddClient
    .extension
    .vm!
    .service!
    .get("/items");
}
