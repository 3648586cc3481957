export async function used(): Promise<void> {
  const { lazy } = await import("./lazy");
  (window as any).ddClient.toastSuccess(lazy.name);
}
