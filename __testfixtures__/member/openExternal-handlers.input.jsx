export function Links({ url, later, urls }) {
  const open = () => window.ddClient.openExternal(url);
  const openAll = () => {
    return window.ddClient.openExternal(url);
  };
  const openIn = async () => window.ddClient.openExternal(url);
  const call = () => openIn();
  const given = () => window.ddClient.openExternal(url);
  later(given);
  document.onclick = () => window.ddClient.openExternal(url);
  document["onkeydown"] = () => window.ddClient.openExternal(url);
  document.handler = () => window.ddClient.openExternal(url);
  document.handlers = () => {
    return window.ddClient.openExternal(url);
  };
  document.addEventListener("click", () => window.ddClient.openExternal(url));
  setTimeout(() => window.ddClient.openExternal(url), 10);
  urls.forEach((one) => window.ddClient.openExternal(one));
  urls.map((one) => window.ddClient.openExternal(one));
  (() => window.ddClient.openExternal(url))();
  const opened = (() => window.ddClient.openExternal(url))();
  const { openExternal } = window.ddClient;
  openExternal(url);
  const again = openExternal(url);
  const named = window.ddClient.openExternal;
  let changed = () => window.ddClient.openExternal(url);
  changed = later;
  later(call, openAll(), opened, again, named, changed);
  return (
    <a onClick={open} onKeyDown={() => window.ddClient.openExternal(url)} href={openIn()}>
      {window.ddClient.openExternal(url)}
    </a>
  );
}

export const opener = (url) => window.ddClient.openExternal(url);
export function openLater(url) {
  return window.ddClient.openExternal(url);
}
export async function awaited(url) {
  const nothing = await window.ddClient.openExternal(url);
  await window.ddClient.openExternal(url);
  return nothing;
}
function* steps(url) {
  yield window.ddClient.openExternal(url);
}
export { steps };
