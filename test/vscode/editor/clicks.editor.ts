import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type CodeServer, startCodeServer } from "./code-server.js";
import { Window } from "./window.js";

const root = join(import.meta.dirname, "../../..");
const extension = join(root, "editors/vscode");
const { name, version } = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
const pictures = process.env.PICTURES ?? join(root, "reports/vscode");

const clicked = `const client = window.ddClient;

export async function start(name: string) {
  const result = await client.backend.execInVMExtension("/app/tool start --detach");
  client.toastSuccess("🐳"); client.toastError(\`\${name}: \${result.stderr}\`);
}
`;
const saved = `const client = window.ddClient;

export function greet() {
  client.toastSuccess("Hello");
  client.execHostCmd("tool list --all").then((result) => client.toastWarning(result.stdout));
  client.execHostCmd("tool list | sort");
}
`;
const unsafe = `export function run(command: string) {
  return window.ddClient.execHostCmd(command);
}
`;
const wrapper = `export function execute(command: string) {
  return window.ddClient.backend.execInVMExtension(command);
}
`;
const caller = `import { execute } from "./wrapper";

export const list = () => execute("tool list --all");
`;
const pages = Array.from({ length: 120 }, (_, index) => `ui/page${index}.tsx`);
const page = `export const Page = () => (
  <button type="button" onClick={() => window.ddClient.toastError("oh")}>
    {window.ddClient.toastWarning("well")}
  </button>
);
`;
const migratedPage = page
  .replace("toastError", "desktopUI.toast.error")
  .replace("toastWarning", "desktopUI.toast.warning");
const files = {
  "package.json": `{ "name": "docker-extension" }\n`,
  "tsconfig.json": `{ "compilerOptions": { "target": "es2022", "module": "esnext", "moduleResolution": "bundler" } }\n`,
  "src/window.d.ts": `interface Window {\n  ddClient: any;\n}\n`,
  "src/clicked.ts": clicked,
  "src/saved.js": saved,
  "src/unsafe.ts": unsafe,
  "src/wrapper.ts": wrapper,
  "src/caller.ts": caller,
  ...Object.fromEntries(pages.map((path) => [path, page])),
};

let code: CodeServer;
let window: Window;

/** Saves with Ctrl+S, and waits for a file to have this text. */
async function save(path: string, expected: string): Promise<void> {
  await window.page.keyboard.press("Control+S");
  await become(path, expected);
}

async function become(path: string, expected: string): Promise<void> {
  const read = () => readFileSync(join(code.workspace, path), "utf8");
  await expect.poll(read, { timeout: 20_000 }).toBe(expected);
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  code = await startCodeServer(join(extension, `${name}-${version}.vsix`), files, {
    "[javascript]": { "editor.codeActionsOnSave": { "source.fixAll.ddclient": "explicit" } },
    "editor.minimap.enabled": false,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
    "workbench.startupEditor": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
  });
  window = await Window.open(code.url, pictures);
});
afterAll(async () => {
  await window?.close();
  code?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window.picture("failed");
});

it("strikes through what is deprecated, in a workspace that nobody trusts", async () => {
  await window.openFolder("src");
  await window.openFile("saved.js");
  await window.waitForStruck(4);
  expect(await window.status("Restricted Mode").count()).toBe(1);
  // The types are read, too.
  await window.status("v0: 249").waitFor();
  await window.goTo(5, 12);
  await window.hover('client.extension.host.cli.exec("tool", ["list", "--all"])');
  await window.picture("diagnostics", 330);
  await window.page.keyboard.press("Escape");
  await window.offered();
  await window.picture("quick-fix", 330);
  await window.page.keyboard.press("Escape");
});

it("migrates all that is safe when a file is saved", async () => {
  await window.page.keyboard.press("Control+End");
  await window.page.keyboard.type("// greets");
  await save(
    "src/saved.js",
    `${saved
      .replace("toastSuccess", "desktopUI.toast.success")
      .replace("toastWarning", "desktopUI.toast.warning")
      .replace(
        'execHostCmd("tool list --all")',
        'extension.host.cli.exec("tool", ["list", "--all"])',
      )}// greets`,
  );
  await window.waitForStruck(1);
});

it("migrates one use with Ctrl+. and a click", async () => {
  await window.openFile("clicked.ts");
  await window.waitForStruck(3);
  await window.goTo(5, 40);
  expect(await window.offered()).toContain("Migrate to desktopUI.toast.error");
  await window.click("Migrate to desktopUI.toast.error");
  await window.waitForStruck(2);
  await save("src/clicked.ts", clicked.replace("toastError", "desktopUI.toast.error"));
});

it("migrates a file from the palette", async () => {
  await window.command("Migrate This File to v1");
  await window.waitForStruck(0);
  await save(
    "src/clicked.ts",
    clicked
      .replace("toastError", "desktopUI.toast.error")
      .replace("toastSuccess", "desktopUI.toast.success")
      .replace(
        'backend.execInVMExtension("/app/tool start --detach")',
        'extension.vm!.cli.exec("/app/tool", ["start", "--detach"])',
      ),
  );
});

it("shows an unsafe rewrite before it is made", async () => {
  await window.openFile("unsafe.ts");
  await window.waitForStruck(1);
  await window.goTo(2, 30);
  const unsafeTitle = "relying on Docker Desktop joining the words of a command (unsafe)";
  expect((await window.offered()).join()).toContain(unsafeTitle);
  await window.click(unsafeTitle);
  const preview = window.page.locator(".bulk-edit-panel");
  await preview.locator(".monaco-list-row").first().waitFor();
  await window.picture("preview", 640);
  // Nothing is ticked that nobody has looked at.
  expect(await preview.locator("input:checked").count()).toBe(0);
  await preview.locator("input").first().click();
  await preview.getByText("Apply").click();
  await window.waitForStruck(0);
  await window.page.locator(".tab.active").click();
  await save(
    "src/unsafe.ts",
    unsafe.replace("execHostCmd(command)", "extension.host!.cli.exec(command, [])"),
  );
});

it("lists what is deprecated in the workspace, and leads there", async () => {
  // Of the 249, three of four in one file, all three in the next, and the unsafe one are done.
  await window.status("v0: 242").click();
  const panel = await window.panel();
  await window.picture("report", 440);
  const text = await panel.locator("body").innerText();
  expect(text).toContain("242 uses in 122 files: 1 to be done by hand, 241 can be migrated.");
  expect(text).toContain('"command" is now followed by "args", here and in src/caller.ts:3.');
  expect(text).toContain("The command needs a shell for the pipe");
  expect(await panel.locator("script").count()).toBe(0);
  await panel.getByText("6:3", { exact: true }).click();
  await window.page.waitForSelector('.tab.active[data-resource-name="saved.js"]');
  await window.status("Ln 6, Col 3").waitFor();
});

it("migrates a file by what stands above its first line, once that is asked for", async () => {
  const folder = join(code.workspace, ".vscode");
  mkdirSync(folder);
  writeFileSync(join(folder, "settings.json"), '{ "ddclient.codeLens": true }\n');
  await window.openFolder("ui");
  await window.openFile("page0.tsx");
  await window.page
    .locator(".codelens-decoration a", { hasText: "2 deprecated uses · migrate this file" })
    .click();
  await window.waitForStruck(0);
  await save("ui/page0.tsx", migratedPage);
});

it("migrates the workspace, and says how far it is", async () => {
  await window.watchProgress();
  // One that knows everything already would be done before anything is shown.
  await window.command("Restart the Server");
  await window.command("Migrate the Workspace to v1");
  await window.page.getByText("239 uses migrated in 121 files, 1 left.").first().waitFor();
  expect(await window.seenProgress()).toEqual(
    expect.arrayContaining([expect.stringContaining("Migrating to v1")]),
  );
  await window.command("File: Save All");
  await become(
    "src/wrapper.ts",
    wrapper
      .replace("command: string", "command: string, args: string[]")
      .replace("backend.execInVMExtension(command)", "extension.vm!.cli.exec(command, args)"),
  );
  await become("src/caller.ts", caller.replace('"tool list --all"', '"tool", ["list", "--all"]'));
  for (const path of pages) await become(path, migratedPage);
  await window.status("v0: 1").waitFor();
});

it("says in the report what is left by now", async () => {
  await window.status("v0: 1").click();
  const panel = await window.panel();
  await window.until(
    async () => (await panel.locator("body").innerText()).includes("1 use in 1 file: 1 to be done by hand."),
    "the report has one use",
  );
  await panel.getByText("6:3", { exact: true }).click();
  await window.page.waitForSelector('.tab.active[data-resource-name="saved.js"]');
  await window.page.keyboard.press("Control+Shift+K");
  await window.page.keyboard.press("Control+S");
  await window.status("v0: 0").waitFor();
  await window.page.locator(".tab", { hasText: "Docker Desktop client: v0 to v1" }).click();
  const renewed = await window.panel();
  await window.until(
    async () => (await renewed.locator("body").innerText()).includes("Nothing deprecated is left."),
    "the report has none",
  );
});

it.each([
  {
    name: "handlers.html",
    before: `<button onclick="ddClient.toastError(&quot;oh&quot;)">Go</button>
<script>
  window.ddClient.backend.execInVMExtension("/app/tool up");
</script>
`,
    after: `<button onclick="ddClient.desktopUI.toast.error(&quot;oh&quot;)">Go</button>
<script>
  window.ddClient.extension.vm.cli.exec("/app/tool", ["up"]);
</script>
`,
  },
  {
    name: "guide.md",
    before: `> \`\`\`js\n> ddClient.toastError("oh");\n> ddClient.listImages();\n> \`\`\`\n`,
    after: `> \`\`\`js\n> ddClient.desktopUI.toast.error("oh");\n> ddClient.docker.listImages();\n> \`\`\`\n`,
  },
])("migrates the code in a file of another language: $name", async ({ name, before, after }) => {
  writeFileSync(join(code.workspace, "src", name), before);
  await window.openFile(name);
  await window.waitForStruck(2);
  await window.command("Migrate This File to v1");
  await window.waitForStruck(0);
  await save(`src/${name}`, after);
});
