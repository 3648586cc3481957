export function useClient() {
  return window.ddClient;
}

export const useToasts = () => ({ client: useClient(), count: 0 });
