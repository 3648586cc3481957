export async function loadNotes() {
  const notes = await window.ddClient.extension.vm.service.get('/notes?limit=20');
  return notes.map((note) => note.title);
}
