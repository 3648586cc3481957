export async function noteExists(id) {
  try {
    await ddClient.extension.vm.service.head("/notes/" + id);
    return true;
  } catch {
    return false;
  }
}
