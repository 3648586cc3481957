interface Row {
  id: string;
  tags: string[];
}

export async function moving(row: Row, next: () => Promise<string>, list: string[]) {
  // Right before the call: nothing can happen in between.
  const shown = await window.ddClient.extension.host!.cli.exec("row-tool", ["show", row.id]);

  const { stdout } = await window.ddClient.extension.host!.cli.exec("row-tool", [
    "fetch",
    await next(),
    `${row.tags.join(",")}`,
  ]);

  const late = `row-tool late ${row.id}`;
  await next();
  await window.ddClient.execHostCmd(late);

  const second = `row-tool second ${await next()}`;
  await window.ddClient.backend.execInContainer(await next(), second);

  const tried = `row-tool tried ${row.id}`;
  try {
    await window.ddClient.execHostCmd(tried);
  } catch {
    // not reached any more if row.id throws
  }

  const maybe = `row-tool maybe ${await next()}`;
  await window.ddClient?.execHostCmd(maybe);

  const joined = `row-tool joined ${list}`;
  list.push(stdout);
  await window.ddClient.execHostCmd(joined);

  const noted = `row-tool noted ${row.id}`;
  console.log(noted);
  await window.ddClient.execHostCmd(noted);
  return shown;
}
