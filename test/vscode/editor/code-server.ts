import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installCodeServer } from "./install.js";

/** A VS Code that is served to browsers, with the extension and a workspace. */
export interface CodeServer {
  readonly url: string;
  readonly workspace: string;
  stop(): void;
}

/**
 * @param vsix the packed extension
 * @param files the workspace's, by path
 * @param settings the user's
 */
export async function startCodeServer(
  vsix: string,
  files: Readonly<Record<string, string>>,
  settings: object,
): Promise<CodeServer> {
  const entry = installCodeServer();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "ddclient-code-")));
  const workspace = join(folder, "docker-extension");
  const data = join(folder, "data");
  write(workspace, files);
  write(data, { "User/settings.json": JSON.stringify(settings) });
  const places = ["--user-data-dir", data, "--extensions-dir", join(folder, "extensions")];
  const config = ["--config", join(folder, "config.yaml")];
  // Nothing of the one who tests gets into it, nor where their own VS Code is.
  const env = { PATH: process.env.PATH, HOME: folder };
  execFileSync(process.execPath, [entry, ...config, ...places, "--install-extension", vsix], { env });
  const port = await freePort();
  const options = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`];
  const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
  const server = spawn(
    process.execPath,
    [entry, ...config, ...places, ...options, ...quiet, "--ignore-last-opened"],
    { env, stdio: "ignore", detached: true },
  );
  await untilUp(`http://127.0.0.1:${port}/healthz`);
  return {
    url: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`,
    workspace,
    stop: () => {
      // It has processes of its own.
      process.kill(-server.pid!, "SIGKILL");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function untilUp(url: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("code-server did not start.");
}
