const api = window.ddClient;

export async function first(row: any, next: (text?: unknown) => any, log: (...all: unknown[]) => void) {
  let answer: any;
  answer = await api.extension.host!.cli.exec("tool", [`${row.id}`, "set"]);
  const added = `tool ${row.id} added`;
  answer += await api.execHostCmd(added);
  row.answer = await api.extension.host!.cli.exec("tool", [`${row.id}`, "kept"]);
  const named = `tool ${row.id} named`;
  row[next()] = await api.execHostCmd(named);
  if (await api.extension.host!.cli.exec("tool", [`${row.id}`, "asked"])) log("asked");
  const inside = `tool ${row.id} inside`;
  if (answer) log(await api.execHostCmd(inside));
  api.extension.host!.cli.exec("tool", [`${row.id}`, "chained"]).then(log);
  const indexed = `tool ${row.id} indexed`;
  log(row[await api.execHostCmd(indexed)]);
  log(1, await api.extension.host!.cli.exec("tool", [`${row.id}`, "passed"]));
  const behind = `tool ${row.id} behind`;
  log(next(), await api.execHostCmd(behind));
  const called = `tool ${row.id} called`;
  next()(await api.execHostCmd(called));
  const second = `tool ${row.id} second`;
  const one = next(), two = await api.execHostCmd(second);
  const three = (await (api.extension.host!.cli.exec("tool", [`${row.id}`, "cast"]) as Promise<any>))!;
  ;
  function helper() {
    next();
  }
  const minus = -1, later = () => next();
  await api.extension.host!.cli.exec("tool", [`${row.id}`, "apart"]);
  const gone = `tool ${row.id} gone`;
  const is = delete row.name;
  await api.execHostCmd(gone);
  const fresh = `tool ${row.id} fresh`;
  const made = new Date();
  await api.execHostCmd(fresh);
  const tagged = `tool ${row.id} tagged`;
  const text = String.raw`x`;
  await api.execHostCmd(tagged);
  await row?.find(api.extension.host!.cli.exec("tool", [`${row.id}`, "optional"]));
  const acting = `tool ${next()} acting`;
  await row?.find(api.execHostCmd(acting));
  const tested = `tool ${row.id} tested`;
  const result = (await api.execHostCmd(tested)) ? 1 : 2;
  log(one, two, three, helper, minus, later, is, made, text, result);
  return api.extension.host!.cli.exec("tool", [`${row.id}`, "last"]);
}
