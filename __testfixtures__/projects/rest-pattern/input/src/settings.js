export function loadSettings() {
  return { theme: "dark", pageSize: 20 };
}
