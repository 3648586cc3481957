export async function up({ hostname, tags, key }) {
  await window.ddClient.backend.execInVMExtension(
    `/app/detach.sh /app/meshd up --hostname=${hostname}-docker --tags=${tags.join(",")} --auth-key='${key}' --json`
  );
  await window.ddClient.execHostCmd('meshctl label "' + hostname + '" --note="by ' + key + '"' + tags[0]);
  return window.ddClient.execHostCmd(`"${key}/bin/meshctl" set ${hostname}${tags}`);
}
