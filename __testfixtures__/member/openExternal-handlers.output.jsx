export function Links({ url, later, urls }) {
  const open = () => window.ddClient.host.openExternal(url);
  const openAll = () => {
    return window.ddClient.openExternal(url);
  };
  const openIn = async () => window.ddClient.host.openExternal(url);
  const call = () => openIn();
  const given = () => window.ddClient.openExternal(url);
  later(given);
  document.onclick = () => window.ddClient.host.openExternal(url);
  document["onkeydown"] = () => window.ddClient.host.openExternal(url);
  document.handler = () => window.ddClient.host.openExternal(url);
  document.handlers = () => {
    return window.ddClient.openExternal(url);
  };
  document.addEventListener("click", () => window.ddClient.host.openExternal(url));
  setTimeout(() => window.ddClient.host.openExternal(url), 10);
  urls.forEach((one) => window.ddClient.host.openExternal(one));
  urls.map((one) => window.ddClient.openExternal(one));
  (() => window.ddClient.host.openExternal(url))();
  const opened = (() => window.ddClient.openExternal(url))();
  const { openExternal } = window.ddClient;
  openExternal(url);
  const again = openExternal(url);
  const named = window.ddClient.openExternal;
  let changed = () => window.ddClient.host.openExternal(url);
  changed = later;
  later(call, openAll(), opened, again, named, changed);
  return (
    <a onClick={open} onKeyDown={() => window.ddClient.host.openExternal(url)} href={openIn()}>
      {window.ddClient.openExternal(url)}
    </a>
  );
}

export const opener = (url) => window.ddClient.host.openExternal(url);
export function openLater(url) {
  return window.ddClient.openExternal(url);
}
export async function awaited(url) {
  const nothing = await window.ddClient.openExternal(url);
  await window.ddClient.host.openExternal(url);
  return nothing;
}
function* steps(url) {
  yield window.ddClient.openExternal(url);
}
export { steps };
