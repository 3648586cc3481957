export async function everywhere(hosts, button, rows) {
  const base = "ping-tool --count 3";
  for (const host of hosts) {
    const command = `ping-tool ${host} --quiet`;
    console.log("Pinging", host);
    await window.ddClient.execHostCmd(command);
  }
  button.onclick = () => window.ddClient.execHostCmd(base);

  for (let i = 0; i < rows.length; i++) {
    const command = `row-tool show ${i}`;
    console.log(command);
    await window.ddClient.execHostCmd(command);
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
