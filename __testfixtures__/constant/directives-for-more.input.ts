export async function statements(log: (text: string) => void) {
  // eslint-disable-next-line no-restricted-syntax
  const first = "tool first --all"; log("first");
  await window.ddClient.execHostCmd(first);

  // @ts-ignore
  log("second"); const second = "tool second --all";
  await window.ddClient.execHostCmd(second);

  log("third"); const third = "tool third --all"; // eslint-disable-line no-restricted-syntax
  await window.ddClient.execHostCmd(third);

  log("fourth");
  // eslint-disable-next-line no-restricted-syntax
  const fourth = "tool fourth --all";
  await window.ddClient.execHostCmd(fourth);

  const fifth = "tool fifth --all"; log("fifth");
  await window.ddClient.execHostCmd(fifth);
}

export async function lists(name: string) {
  // @ts-ignore
  const first = "tool first", other: number = name;
  await window.ddClient.execHostCmd(first);

  // eslint-disable-next-line prefer-const
  let more = name, second = await window.ddClient.execHostCmd(`kubectl get pods --namespace ${name}.x --output json --watch`);

  // eslint-disable-next-line prefer-const
  let most = name,
    third = await window.ddClient.execHostCmd(`kubectl get pods --namespace ${name}.x --output json --watch --color --more`);
  more = most = "";
  return [other, more, second, third];
}
