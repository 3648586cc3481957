export function removeNote(id) {
  return window.ddClient.backend["delete"](`/notes/${id}`);
}
