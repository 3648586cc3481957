const usage = `
// ddclient-migrate-ignore: text of a template
${window.ddClient.listImages()}
`;
const hint = "// ddclient-migrate-ignore: text of a string\
"; window.ddClient.listContainers();

window.ddClient.toastError(usage); // ddclient-migrate-ignore: behind a use
/* ddclient-migrate-ignore: before a use */ window.ddClient.toastError(hint);

// See ddclient-migrate-ignore for what is to stay.
window.ddClient.toastWarning(hint);
// ddclient-migrate-ignore-file
window.ddClient.toastWarning(hint);

// ddclient-migrate-ignore: not only a line of code
export const toast = (text: string) => {
  window.ddClient.toastSuccess(text);
};

export const Text = () => (
  <p>
    // ddclient-migrate-ignore: text of an element
    {String(window.ddClient.listImages())}
  </p>
);
