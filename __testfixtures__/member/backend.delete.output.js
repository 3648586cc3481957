export function removeNote(id) {
  return window.ddClient.extension.vm.service.delete(`/notes/${id}`);
}
