import { vi } from "vitest";

vi.stubGlobal("ddClient", { toastError: vi.fn(), listImages: async () => [] });

Object.defineProperty(window, "ddClient", { value: { toastSuccess: vi.fn() } });

export const ddClient = { ...(window as any).ddClient, navigateToImages: vi.fn() };
