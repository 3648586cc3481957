export const addNote = (title) =>
  window.ddClient.backend
    .post('/notes', { title }) // answers with the new note
    .then((note) => note.id);
