export interface Backend {
  get(url: string): string;
}

/** Not v0.Backend of ddClient. */
export const home = (backend: Backend) => backend.get("/");
