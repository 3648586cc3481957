export async function casts(id: string) {
  await (window as any).ddClient.extension.vm.service.get(`/items/${id}`);
  await (<any>window).ddClient.extension.vm?.service?.get(`/items/${id}`);
  await (window.ddClient as any).extension.vm.service.get(`/items/${id}`);
  await ((window.ddClient as any).extension.vm as any).service.get(`/items/${id}`);
  await (window as unknown as { ddClient: any }).ddClient.extension.vm.service.get(`/items/${id}`);
  await (window as Window & { ddClient?: any }).ddClient!.extension.vm.service.get(`/items/${id}`);
  await (globalThis as any)["ddClient"]!.extension.vm!.service!.get(`/items/${id}`);
}

declare global {
  interface Window {
    ddClient: any;
  }
}
