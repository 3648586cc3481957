const client = window.ddClient

export const fail = (text) => {
  client.toastError(text)
  ;[text].forEach(client.toastWarning)
}
