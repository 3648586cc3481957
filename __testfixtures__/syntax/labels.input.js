outer: for (const text of ["a"]) {
  inner: {
    if (text) break inner;
    window.ddClient.toastError(text);
  }
  continue outer;
}
