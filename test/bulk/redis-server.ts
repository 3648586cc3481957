import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll } from "vitest";
import { freePort } from "./free-port.js";

/** Whether Debian's redis-server is there; where it has to be, its absence fails. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis && process.env.REQUIRE_BULK)
  throw new Error("redis-server is missing: bash test/bulk/install.sh");

const started: ChildProcess[] = [];
afterAll(() => {
  for (const server of started) server.kill("SIGKILL");
});

/** A server of its own, that keeps on the disk what it has answered for. */
export class RedisServer {
  #child: ChildProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  static async start(folder: string): Promise<RedisServer> {
    const server = new RedisServer(folder, await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const settings = ["--appendonly", "yes", "--appendfsync", "always", "--save", "", "--bind", "127.0.0.1"];
    this.#child = spawn("redis-server", ["--port", `${this.port}`, "--dir", this.folder, ...settings], {
      stdio: "ignore",
    });
    started.push(this.#child);
    for (let left = 100; left > 0; left--) {
      if (await answers(this.port)) return;
      await setTimeout(50);
    }
    throw new Error("redis-server doesn't answer.");
  }

  /** As a machine does that loses its power. */
  async kill(): Promise<void> {
    const child = this.#child!;
    const gone = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await gone;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.on("data", (data) => {
      socket.destroy();
      resolve(data.toString().startsWith("+PONG"));
    });
    socket.on("error", () => resolve(false));
  });
}
