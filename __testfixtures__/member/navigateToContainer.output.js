export async function open(id) {
  await window.ddClient.desktopUI.navigate.viewContainer(id);
}
