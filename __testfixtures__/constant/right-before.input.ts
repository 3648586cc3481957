const api = window.ddClient;

export async function first(row: any, next: (text?: unknown) => any, log: (...all: unknown[]) => void) {
  let answer: any;
  const set = `tool ${row.id} set`;
  answer = await api.execHostCmd(set);
  const added = `tool ${row.id} added`;
  answer += await api.execHostCmd(added);
  const kept = `tool ${row.id} kept`;
  row.answer = await api.execHostCmd(kept);
  const named = `tool ${row.id} named`;
  row[next()] = await api.execHostCmd(named);
  const asked = `tool ${row.id} asked`;
  if (await api.execHostCmd(asked)) log("asked");
  const inside = `tool ${row.id} inside`;
  if (answer) log(await api.execHostCmd(inside));
  const chained = `tool ${row.id} chained`;
  api.execHostCmd(chained).then(log);
  const indexed = `tool ${row.id} indexed`;
  log(row[await api.execHostCmd(indexed)]);
  const passed = `tool ${row.id} passed`;
  log(1, await api.execHostCmd(passed));
  const behind = `tool ${row.id} behind`;
  log(next(), await api.execHostCmd(behind));
  const called = `tool ${row.id} called`;
  next()(await api.execHostCmd(called));
  const second = `tool ${row.id} second`;
  const one = next(), two = await api.execHostCmd(second);
  const cast = `tool ${row.id} cast`;
  const three = (await (api.execHostCmd(cast) as Promise<any>))!;
  const apart = `tool ${row.id} apart`;
  ;
  function helper() {
    next();
  }
  const minus = -1, later = () => next();
  await api.execHostCmd(apart);
  const gone = `tool ${row.id} gone`;
  const is = delete row.name;
  await api.execHostCmd(gone);
  const fresh = `tool ${row.id} fresh`;
  const made = new Date();
  await api.execHostCmd(fresh);
  const tagged = `tool ${row.id} tagged`;
  const text = String.raw`x`;
  await api.execHostCmd(tagged);
  const optional = `tool ${row.id} optional`;
  await row?.find(api.execHostCmd(optional));
  const acting = `tool ${next()} acting`;
  await row?.find(api.execHostCmd(acting));
  const tested = `tool ${row.id} tested`;
  const result = (await api.execHostCmd(tested)) ? 1 : 2;
  log(one, two, three, helper, minus, later, is, made, text, result);
  const last = `tool ${row.id} last`;
  return api.execHostCmd(last);
}
