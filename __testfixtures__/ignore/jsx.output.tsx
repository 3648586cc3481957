export const Page = ({ name }: { name: string }) => (
  <main>
    {/* ddclient-migrate-ignore: asked for by support */}
    <button onClick={() => window.ddClient.openExternal("https://example.com")}>
      Help
    </button>
    {/* ddclient-migrate-ignore */}
    {/* eslint-disable-next-line react/jsx-no-bind */}
    <button onClick={() => window.ddClient.toastSuccess(name)} />
    <button
      // ddclient-migrate-ignore: until the new toast is there
      onClick={() => window.ddClient.toastWarning(name)}
      /* ddclient-migrate-ignore */
      onFocus={() => window.ddClient.toastWarning(name)}
      onBlur={() => window.ddClient.desktopUI.toast.warning(name)}
    />
    {
      // ddclient-migrate-ignore
    }
    <button
      className="a-name that is long enough to have a line of its own"
      onClick={() => window.ddClient.desktopUI.toast.error(name)}
      title="A title that is long enough to have a line of its own"
    />
    // ddclient-migrate-ignore
    <button onClick={() => window.ddClient.desktopUI.toast.error(name)} />
    <button
      onClick={() => {
        // ddclient-migrate-ignore
        window.ddClient.navigateToContainer(name);
        window.ddClient.desktopUI.navigate.viewImages();
      }}
    />
  </main>
);
