export async function run(job) {
  const /* a name */ cmd = `tool ${job /* the job */.name} ${(job.port /* a number */)}`;
  await window.ddClient.extension.host.cli.exec("tool", [`${job.name}`, `${(job.port)}`]);
}
