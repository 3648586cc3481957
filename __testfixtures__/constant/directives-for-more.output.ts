export async function statements(log: (text: string) => void) {
  // eslint-disable-next-line no-restricted-syntax
  const first = "tool first --all"; log("first");
  await window.ddClient.extension.host!.cli.exec("tool", ["first", "--all"]);

  // @ts-ignore
  log("second"); const second = "tool second --all";
  await window.ddClient.extension.host!.cli.exec("tool", ["second", "--all"]);

  log("third"); const third = "tool third --all"; // eslint-disable-line no-restricted-syntax
  await window.ddClient.extension.host!.cli.exec("tool", ["third", "--all"]);

  log("fourth");
  await window.ddClient.extension.host!.cli.exec("tool", ["fourth", "--all"]);

  log("fifth");
  await window.ddClient.extension.host!.cli.exec("tool", ["fifth", "--all"]);
}

export async function lists(name: string) {
  // @ts-ignore
  const first = "tool first", other: number = name;
  await window.ddClient.extension.host!.cli.exec("tool", ["first"]);

  // eslint-disable-next-line prefer-const
  let more = name, second = await window.ddClient.extension.host!.cli.exec("kubectl", ["get", "pods", "--namespace", `${name}.x`, "--output", "json", "--watch"]);

  // eslint-disable-next-line prefer-const
  let most = name,
    third = await window.ddClient.extension.host!.cli.exec("kubectl", [
      "get",
      "pods",
      "--namespace",
      `${name}.x`,
      "--output",
      "json",
      "--watch",
      "--color",
      "--more",
    ]);
  more = most = "";
  return [other, more, second, third];
}
