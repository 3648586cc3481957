export async function run(job) {
  const /* a name */ cmd = `tool ${job /* the job */.name} ${(job.port /* a number */)}`;
  await window.ddClient.execHostCmd(cmd);
}
