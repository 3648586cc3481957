interface Api {
  backend: { post(url: string, data: unknown): Promise<unknown> };
}

/** Not ddClient.backend.post. */
export const send = (api: Api, data: unknown) => api.backend.post("/items", data);
