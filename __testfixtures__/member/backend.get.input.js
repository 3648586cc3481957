export async function loadNotes() {
  const notes = await window.ddClient.backend.get('/notes?limit=20');
  return notes.map((note) => note.title);
}
