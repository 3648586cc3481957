outer: for (const text of ["a"]) {
  inner: {
    if (text) break inner;
    window.ddClient.desktopUI.toast.error(text);
  }
  continue outer;
}
