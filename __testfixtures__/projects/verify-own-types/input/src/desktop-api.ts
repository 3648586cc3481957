/** What the pages need of Docker Desktop. */
export interface DesktopApi {
  openContainer(id: string): Promise<{ closed: boolean }>;
  warn(text: string): void;
  read(path: string): Promise<unknown>;
}
