export async function leaves(job) {
  if (!job.ready) return;
  await window.ddClient.extension.host.cli.exec("tool", [`${job.name}`, "leaves"]);
}

export async function loops(jobs) {
  for (const job of jobs) {
    if (!job.ready) continue;
    await window.ddClient.extension.host.cli.exec("tool", [`${job.name}`, "loops"]);
  }
}

export async function makes(job) {
  class Made {
    name = (job.name = "b");
  }
  await window.ddClient.extension.host.cli.exec("tool", [`${job.name}`, "makes"]);
  return Made;
}

export async function throws(job) {
  const cmd = `tool ${job.name} throws`;
  if (!job.ready) throw job.error;
  await window.ddClient.execHostCmd(cmd);
}

export async function sets(job) {
  const cmd = `tool ${job.name} sets`;
  for (job.name in job.names);
  await window.ddClient.execHostCmd(cmd);
}

export async function shows(job, Panel) {
  const cmd = `tool ${job.name} shows`;
  const panel = <Panel job={job} />;
  await window.ddClient.execHostCmd(cmd);
  return panel;
}

export async function declares(job) {
  var name = `${job}-1`;
  const cmd = `tool ${name} declares`;
  if (job.last) {
    var name = `${job}-2`;
  }
  await window.ddClient.execHostCmd(cmd);
}
