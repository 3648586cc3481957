export function warn(messages) {
  const ddClient = { toastWarning: (text) => messages.push(text) }.toastWarning;
  ddClient("look out");
  return messages;
}
