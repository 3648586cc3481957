export async function noteExists(id) {
  try {
    await ddClient.backend.head("/notes/" + id);
    return true;
  } catch {
    return false;
  }
}
