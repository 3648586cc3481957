export async function go(open: () => AsyncDisposable) {
  await using handle = open();
  (window as any).ddClient.toastError(String(handle));
}
