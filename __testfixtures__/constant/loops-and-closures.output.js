export async function everywhere(hosts, button, rows) {
  for (const host of hosts) {
    console.log("Pinging", host);
    await window.ddClient.extension.host.cli.exec("ping-tool", [`${host}`, "--quiet"]);
  }
  button.onclick = () => window.ddClient.extension.host.cli.exec("ping-tool", ["--count", "3"]);

  for (let i = 0; i < rows.length; i++) {
    const command = `row-tool show ${i}`;
    console.log(command);
    await window.ddClient.extension.host.cli.exec("row-tool", ["show", `${i}`]);
  }

  let round = 0;
  while (round < 3) {
    const command = `round-tool ${round}`;
    round += 1;
    await window.ddClient.execHostCmd(command);
  }

  let latest = rows[0];
  const show = `row-tool show ${latest}`;
  button.onclick = () => window.ddClient.execHostCmd(show);
  latest = rows[1];

  for (const row of rows) {
    const command = `row-tool show ${row.id}`;
    button.oninput = () => window.ddClient.execHostCmd(command);
  }
}
