const client = window.ddClient

export const fail = (text) => {
  client.desktopUI.toast.error(text)
  ;[text].forEach(client.desktopUI.toast.warning)
}
