import { execFileSync, spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll } from "vitest";

/** What the server was asked, and with which token. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** Null where there was none. */
  readonly token: string | null;
}

export interface GitServer {
  /** `http://127.0.0.1:<port>`; a repository `a.git` in the folder is `<url>/a.git`. */
  readonly url: string;
  readonly asked: readonly Asked[];
}

interface Options {
  /** Nobody reads or pushes without. Absent: everybody may. */
  readonly token?: string;
  /** Answers some requests itself. @returns whether it does */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

const backend = join(execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim(), "git-http-backend");

const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves the bare repositories of a folder by git's own `git-http-backend`, until the tests of the file are over. */
export async function serveGit(
  root: string,
  { token, answer = () => false }: Options = {},
): Promise<GitServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const given = tokenIn(request);
    asked.push({ method: request.method!, url: request.url!, token: given });
    if (answer(request, response)) return;
    if (token === undefined || given === token) return handOn(root, request, response);
    response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end("Sign in first.\n");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function tokenIn({ headers }: IncomingMessage): string | null {
  const [, encoded] = /^Basic (.+)$/.exec(headers.authorization ?? "") ?? [];
  return encoded === undefined
    ? (headers.authorization ?? null)
    : Buffer.from(encoded, "base64").toString().replace(/^.*?:/, "");
}

/** As a web server calls a CGI program. */
function handOn(root: string, request: IncomingMessage, response: ServerResponse): void {
  // A proxy is given the whole address.
  const [path = "", query = ""] = request.url!.replace(/^http:\/\/[^/]+/, "").split("?");
  const { headers } = request;
  const child = spawn(backend, {
    env: {
      ...{
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: "1",
        REMOTE_USER: "somebody",
      },
      ...{ REQUEST_METHOD: request.method, PATH_INFO: decodeURIComponent(path), QUERY_STRING: query },
      ...{ CONTENT_TYPE: headers["content-type"] ?? "", REMOTE_ADDR: "127.0.0.1" },
      ...(headers["content-encoding"] && { HTTP_CONTENT_ENCODING: `${headers["content-encoding"]}` }),
      ...(headers["git-protocol"] && { GIT_PROTOCOL: `${headers["git-protocol"]}` }),
      ...(headers["content-length"] && { CONTENT_LENGTH: headers["content-length"] }),
      ...{ GIT_CONFIG_COUNT: "2", GIT_CONFIG_KEY_0: "http.receivepack", GIT_CONFIG_VALUE_0: "true" },
      ...{ GIT_CONFIG_KEY_1: "safe.directory", GIT_CONFIG_VALUE_1: "*", GIT_CONFIG_NOSYSTEM: "1" },
      GIT_CONFIG_GLOBAL: "/dev/null",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  // Either side may go away first.
  request.pipe(child.stdin.on("error", () => {}));
  response.on("close", () => child.kill());
  let head: Buffer | null = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    if (head === null) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    const fields = head.subarray(0, end).toString().split("\r\n");
    const pairs = fields.map((line) => line.split(": ", 2) as [string, string]);
    const status = pairs.find(([name]) => name === "Status")?.[1];
    for (const [name, value] of pairs) if (name !== "Status") response.setHeader(name, value);
    response.writeHead(status === undefined ? 200 : Number.parseInt(status, 10));
    response.write(head.subarray(end + 4));
    head = null;
  });
  child.stdout.on("end", () => response.end());
}
