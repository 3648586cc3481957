export let desktop: typeof window.ddClient | undefined;
export const loose: any = window.ddClient;

export function connect() {
  desktop = window.ddClient;
}
