const usage = `
// ddclient-migrate-ignore: text of a template
${window.ddClient.docker.listImages()}
`;
const hint = "// ddclient-migrate-ignore: text of a string\
"; window.ddClient.docker.listContainers();

window.ddClient.desktopUI.toast.error(usage); // ddclient-migrate-ignore: behind a use
/* ddclient-migrate-ignore: before a use */ window.ddClient.desktopUI.toast.error(hint);

// See ddclient-migrate-ignore for what is to stay.
window.ddClient.desktopUI.toast.warning(hint);
// ddclient-migrate-ignore-file
window.ddClient.desktopUI.toast.warning(hint);

// ddclient-migrate-ignore: not only a line of code
export const toast = (text: string) => {
  window.ddClient.desktopUI.toast.success(text);
};

export const Text = () => (
  <p>
    // ddclient-migrate-ignore: text of an element
    {String(window.ddClient.docker.listImages())}
  </p>
);
