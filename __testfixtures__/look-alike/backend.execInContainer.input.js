/** Of a test library; window.ddClient has one, too. */
export async function shell(started) {
  const { backend } = started;
  return backend.execInContainer("shell", "ls -l");
}
