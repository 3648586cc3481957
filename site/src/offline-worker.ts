/**
 * Keeps the site's files, so that it is there without a network. The build puts it at the top of the site, and says what
 * the files are; it imports nothing.
 */

/** Changes with any of the files. */
declare const version: string;
/** All that is needed at once or is small, from the top of the site. */
declare const files: readonly string[];
/** What is large and needed by some: it is kept when it was asked for. */
declare const later: readonly string[];

/** TypeScript has what follows in a library that can't stand beside that of pages. */
interface Happening extends Event {
  readonly request: Request;
  waitUntil(done: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate" | "fetch", listener: (event: Happening) => void): void;
}
const worker = globalThis as unknown as Scope;

const { scope } = worker.registration;
/** Other sites may be below the same host. */
const ours = `ddclient-migrate ${scope} `;
const name = ours + version;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event.request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll(files.map((file) => new Request(new URL(file, scope), { cache: "reload" })));
}

/** Happens when no page is left that another version was for. */
async function forgetOthers(): Promise<void> {
  for (const other of await caches.keys())
    if (other.startsWith(ours) && other !== name) await caches.delete(other);
  await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const path = new URL(request.url).pathname;
  const kept = await cache.match(path.endsWith("/") ? `${path}index.html` : path);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && later.some((file) => new URL(file, scope).pathname === path))
    await cache.put(path, response.clone());
  return response;
}
