export const addNote = (title) =>
  window.ddClient.extension.vm
    .service.post('/notes', { title }) // answers with the new note
    .then((note) => note.id);
