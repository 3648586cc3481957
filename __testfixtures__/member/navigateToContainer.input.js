export async function open(id) {
  await window.ddClient.navigateToContainer(id);
}
