export async function go(open: () => AsyncDisposable) {
  await using handle = open();
  (window as any).ddClient.desktopUI.toast.error(String(handle));
}
