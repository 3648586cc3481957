const status = "meshctl status --json";
export const version = "meshctl version --short";
const shared = `meshctl list`;
export { shared };

export async function report(log) {
  log(status);
  const answers = [
    await window.ddClient.execHostCmd(status),
    await window.ddClient.execHostCmd(version),
    await window.ddClient.execHostCmd(shared),
  ];
  const twice = "meshctl sync --now";
  await window.ddClient.execHostCmd(twice);
  await window.ddClient.execHostCmd(twice);
  return answers;
}
