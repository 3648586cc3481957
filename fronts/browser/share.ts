import { type Pasted, toPasted } from "./pasted.js";

/** In bytes of a text. What is longer can be pasted, but not handed on. */
const most = 1_000_000;
/** What a link begins with, so that later versions can tell what they are given. */
const begins = { packed: "z1-", plain: "p1-" } as const;
const format = "deflate-raw";

/**
 * What stands behind the `#` of a link that brings what was pasted. A browser keeps that part to itself, so the code is sent
 * to nobody but whom the link is given to.
 *
 * @returns null where it would be too long for a link
 */
export async function toFragment({ code, kind, unsafe, todo, client }: Pasted): Promise<string | null> {
  const chosen = { ...(unsafe && { unsafe }), ...(todo && { todo }), ...(client !== "keep" && { client }) };
  const bytes = new TextEncoder().encode(JSON.stringify({ kind, ...chosen, code }));
  if (bytes.length > most) return null;
  if (!("CompressionStream" in globalThis)) return begins.plain + toBase64(bytes);
  const packed = await readAll(pipe(bytes, new CompressionStream(format)));
  return packed && begins.packed + toBase64(packed);
}

/** What a link brings; null where it brings nothing that can be read, or too much. */
export async function fromFragment(fragment: string): Promise<Pasted | null> {
  try {
    const bytes = await unpack(fragment);
    return bytes && toPasted(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Whether it means to bring something. */
export function isShared(fragment: string): boolean {
  return Object.values(begins).some((begin) => fragment.startsWith(begin));
}

async function unpack(fragment: string): Promise<Uint8Array | null> {
  if (!isShared(fragment) || fragment.length > most * 2) return null;
  const bytes = fromBase64(fragment.slice(begins.packed.length));
  if (fragment.startsWith(begins.plain)) return bytes.length > most ? null : bytes;
  return readAll(pipe(bytes, new DecompressionStream(format)));
}

function pipe(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(through);
}

/** Little can become very much: it is read as far as it is wanted. Null for more. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** As it may stand in a URL: with `-` and `_`, and without padding. */
function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
