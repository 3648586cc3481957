import { makeCodeFile } from "./file.js";
import { createRandom, seedOf } from "./random.js";
import { capital, nouns } from "./words.js";

/**
 * A strict TypeScript project in which the client crosses files: each of its uses can be told by the types only.
 * @param {number} seed
 * @param {{ count: number, clients: number }} size `count` files, of which `clients` hand the client on or use it.
 * @returns {Generator<import("../trees.js").TreeFile, void>}
 */
export function* typedProject(seed, { count, clients }) {
  yield* shared;
  const users = clients - shared.length;
  const others = count - shared.length;
  /** @type {string | undefined} */
  let previous;
  for (let index = 0; index < others; index++) {
    const random = createRandom(seedOf(seed, index));
    const extension = random.pick(["ts", "tsx"]);
    const name = `${random.pick(nouns)}${capital(random.pick(nouns))}${index}`;
    const file = makeCodeFile(random.integer(0, 2 ** 31), extension, false);
    // Each file leads to all others, as in a project that is one program.
    const link = previous === undefined ? "" : `import * as previous from "./${previous}";\n`;
    const end = previous === undefined ? "" : "\nexport { previous };\n";
    // Spread evenly: exactly `users` of the indices pass.
    const isUser = Math.floor(((index + 1) * users) / others) > Math.floor((index * users) / others);
    const use = isUser ? random.pick(uses) : null;
    yield {
      path: `src/${name}.${extension}`,
      text: [link, use?.imports, file.text, use && `\n${use.text}`, end].filter(Boolean).join(""),
      apis: use ? use.apis : [],
    };
    previous = name;
  }
}

const types = '"@docker/extension-api-client-types";\n';

/** @type {readonly import("../trees.js").TreeFile[]} */
const shared = [
  {
    path: "src/global.d.ts",
    text: `import type { v1Hybrid } from ${types}\ndeclare global {\n  interface Window {\n    ddClient: v1Hybrid.DockerDesktopClient;\n  }\n}\n`,
    apis: ["v1Hybrid.DockerDesktopClient"],
  },
  { path: "src/client.ts", text: "export const client = window.ddClient;\n", apis: [] },
  {
    path: "src/useDocker.ts",
    text: 'import { client } from "./client";\n\n/** The ddClient, and whether it is there. */\nexport function useDocker() {\n  return { docker: client, isReady: true };\n}\n',
    apis: [],
  },
  {
    path: "src/context.tsx",
    text: `import type { v1Hybrid } from ${types}import { createContext } from "react";\n\nexport const DockerContext = createContext<v1Hybrid.DockerDesktopClient | null>(null);\n`,
    apis: ["v1Hybrid.DockerDesktopClient"],
  },
  {
    path: "src/props.ts",
    text: `import type { v1Hybrid } from ${types}\nexport interface PanelProps<Item> {\n  readonly docker: v1Hybrid.DockerDesktopClient;\n  readonly item: Item;\n}\n`,
    apis: ["v1Hybrid.DockerDesktopClient"],
  },
  {
    path: "src/run.ts",
    text: 'import { client } from "./client";\n\nexport async function run(command: string) {\n  return client.execHostCmd(command);\n}\n',
    apis: ["execHostCmd"],
  },
];

const uses = [
  {
    imports: 'import { client } from "./client";\nimport { run } from "./run";\n',
    text: "export async function refresh(name: string) {\n  await run(`up ${name}`);\n  await client.execHostCmd(`status ${name} --json`);\n  client.toastSuccess(name);\n}\n",
    apis: ["execHostCmd", "toastSuccess"],
  },
  {
    imports: 'import { useDocker } from "./useDocker";\n',
    text: "export function useImages() {\n  const { docker } = useDocker();\n  return docker.listImages();\n}\n",
    apis: ["listImages"],
  },
  {
    imports: 'import { useContext } from "react";\nimport { DockerContext } from "./context";\n',
    text: 'export function useStatus() {\n  const docker = useContext(DockerContext);\n  return docker!.backend.get("/status");\n}\n',
    apis: ["backend.get"],
  },
  {
    imports: 'import type { PanelProps } from "./props";\n',
    text: "export function openItem({ docker, item }: PanelProps<string>) {\n  docker.openExternal(item);\n}\n",
    apis: ["openExternal"],
  },
];
