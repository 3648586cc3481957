import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** A folder on the web as a host of static pages has it, below a path that has other sites beside it. */
export interface Site {
  /** Where its first page is, with a `/` at the end. */
  readonly url: string;
  /** What was asked for, with what follows a `?`: `GET /sites/demo/ 200`. */
  readonly log: string[];
  close(): void;
}

export async function serve(folder: string): Promise<Site> {
  const base = "/sites/demo/";
  const log: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const file = join(folder, pathname.slice(base.length).replace(/(^|\/)$/, "$1index.html"));
    const isThere = pathname.startsWith(base) && existsSync(file) && statSync(file).isFile();
    response.statusCode = isThere ? 200 : 404;
    log.push(`${request.method} ${request.url} ${response.statusCode}`);
    if (isThere) response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.end(isThere ? readFileSync(file) : "");
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${port}${base}`, log, close };
}
