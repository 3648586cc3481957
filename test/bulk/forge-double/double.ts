import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Contract, type Request } from "./contract.js";
import { answerGraphql } from "./graphql.js";
import { type Answer, handlers } from "./rest.js";
import { sample } from "./sample.js";
import { State } from "./state.js";

/** Something that goes wrong. */
export interface Trouble {
  /** `POST /repos/o/n/pulls`, of which this has to match. */
  readonly on: RegExp;
  /** So often. */
  times: number;
  /** Answers this in the place of doing anything, or after it was done. */
  readonly answer?: Answer;
  /** Ends the connection. */
  readonly drop?: true;
  /** Does first what was asked. */
  readonly after?: true;
  /** Waits so long first; in milliseconds. */
  readonly delay?: number;
}

export interface Asked extends Request {
  /** In milliseconds. */
  readonly at: number;
}

/** A GitHub Enterprise Server with a memory, on this machine. Each request and each answer is as GitHub describes them. */
export interface Double {
  /** `127.0.0.1:PORT`, of which the names of its repositories are made. */
  readonly host: string;
  readonly api: string;
  readonly state: State;
  readonly asked: Asked[];
  /** What was asked or answered otherwise than is described; to be empty. */
  readonly faults: string[];
  readonly troubles: Trouble[];
  readonly close: () => Promise<void>;
}

export const token = "ghp_0nlyForTheDouble0123456789abcdefghij";

/** What is compiled of it is kept: that takes longer than all else. */
const contract = new Contract();

export async function startDouble(): Promise<Double> {
  const [state, asked, faults, troubles]: [State, Asked[], string[], Trouble[]] = [new State(), [], [], []];
  const server = createServer((incoming, outgoing) => {
    void respond(incoming, outgoing).catch((error: Error) => {
      faults.push(error.stack ?? error.message);
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.origin = `http://${host}`;

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await read(incoming);
    asked.push({ ...request, at: performance.now() });
    const name = `${request.method} ${request.path}`;
    const trouble = troubles.find(({ on, times }) => times > 0 && on.test(name));
    if (trouble) trouble.times--;
    if (trouble?.delay) await new Promise((resolve) => setTimeout(resolve, trouble.delay));
    if (trouble?.drop && !trouble.after) return void outgoing.destroy();
    if (incoming.headers.authorization !== `token ${token}`)
      return send(outgoing, { status: 401, body: { message: "Bad credentials" } });
    const answer = trouble?.answer && !trouble.after ? trouble.answer : await answerTo(request);
    if (trouble?.drop) return void outgoing.destroy();
    send(outgoing, judged(request, trouble?.after ? trouble.answer! : answer));
  }

  async function answerTo(request: Request): Promise<Answer> {
    if (request.path === "/graphql") return await answerGraphql(request.body, state);
    const match = contract.find(request);
    const handler = match && handlers[match.operation.operationId];
    if (!match || !handler) {
      faults.push(`${request.method} ${request.path} isn't played`);
      return { status: 404, body: { message: "Not Found" } };
    }
    faults.push(...contract.judgeRequest(match, request));
    const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    return handler({ params: match.params, query: request.query, body, state });
  }

  /** With all that GitHub says besides. */
  function judged(request: Request, answer: Answer): Answer {
    const match = contract.find(request);
    if (!match || request.path === "/graphql") return answer;
    const schema = contract.schemaOf(match, answer.status);
    const body = schema ? sample(schema, answer.body) : answer.body;
    faults.push(...contract.judgeAnswer(match, answer.status, body));
    const next = answer.headers?.next;
    const link = next && { link: `<http://${host}/api/v3${request.path}?${next}>; rel="next"` };
    return { ...answer, body, headers: { ...answer.headers, ...link } };
  }

  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { host, api: `http://${host}/api/v3`, state, asked, faults, troubles, close };
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://double");
  return {
    method: incoming.method ?? "GET",
    path: pathname.replace(/^\/api(?:\/v3)?(?=\/)/, ""),
    query: Object.fromEntries(searchParams),
    body: text === "" ? undefined : JSON.parse(text),
  };
}

function send(outgoing: ServerResponse, { status, body, headers = {} }: Answer): void {
  const { next: _, ...more } = headers;
  outgoing.writeHead(status, { "content-type": "application/json; charset=utf-8", ...more });
  outgoing.end(body === undefined ? "" : JSON.stringify(body));
}
