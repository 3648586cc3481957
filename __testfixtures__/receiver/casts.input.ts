export async function casts(id: string) {
  await (window as any).ddClient.backend.get(`/items/${id}`);
  await (<any>window).ddClient.backend?.get(`/items/${id}`);
  await (window.ddClient as any).backend.get(`/items/${id}`);
  await ((window.ddClient as any).backend as any).get(`/items/${id}`);
  await (window as unknown as { ddClient: any }).ddClient.backend.get(`/items/${id}`);
  await (window as Window & { ddClient?: any }).ddClient!.backend.get(`/items/${id}`);
  await (globalThis as any)["ddClient"]!.backend!.get(`/items/${id}`);
}

declare global {
  interface Window {
    ddClient: any;
  }
}
