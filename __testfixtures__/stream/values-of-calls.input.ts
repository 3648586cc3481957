export async function values(show: (...all: unknown[]) => void, tag: any) {
  (window.ddClient.spawnHostCmd("a", [], () => {}) as any).then;
  window.ddClient.spawnHostCmd("b", [], () => {}).then(show);
  window.ddClient.spawnHostCmd("c", [], () => {})();
  show(window.ddClient.spawnHostCmd("d", [], () => {}));
  show(window.ddClient.spawnHostCmd("e", [], () => {})!);
  show(window.ddClient.spawnHostCmd("f", [], () => {})`text`);
  show(window.ddClient.spawnHostCmd("g", [], () => {}) ** 2);
  show(window.ddClient.spawnHostCmd("h", [], () => {}) + 2);
  show(tag[window.ddClient.spawnHostCmd("i", [], () => {})]);
  const { ddClient } = window as any;
  show(ddClient.spawnHostCmd("j", [], tag));
}
