/** What the client is called: as a member of the window, and as a global. */
export const clientName = "ddClient";

/** The packages that come with it: one makes a client of v1, the other has the types of every version. */
export const clientPackage = "@docker/extension-api-client";
export const typesPackage = `${clientPackage}-types`;
export const clientPackages: readonly string[] = [clientPackage, typesPackage];

/** The folder of a package, whatever has it: `node_modules/@docker`, a copy in the project. */
export function folderOfPackage(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

/** The function of the first that makes a client. */
export const clientMaker = "createDockerDesktopClient";

/** The client's type, in each version of the types. */
export const clientType = "DockerDesktopClient";

/** Names of a window that has a client: that of the page, or of one around it. */
export const windowNames: ReadonlySet<string> = new Set([
  "window",
  "globalThis",
  "self",
  "frames",
  "global",
  "top",
  "parent",
]);

/** Names of the page's own window. `top` and `parent` are those of other pages where this one is in a frame. */
export const ownWindowNames: ReadonlySet<string> = new Set(["window", "globalThis", "self", "frames"]);

/** The client's member that reaches the extension's backend, and the types that it has in the versions of the types. */
export const backendName = "backend";
export const backendTypes: ReadonlySet<string> = new Set(["Backend", "BackendV0"]);

/** The path of what `ddClient.backend("name")` gives. */
export const oldBackend: readonly string[] = [backendName, "()"];

const ofClient = new RegExp(`^[$_#]?(?:(?:use|get|create|make)_?)?(?:${clientName}|${clientType})$`);

/** Whether a name says that what it stands for is a client: `ddClient`, `$ddClient`, `useDockerDesktopClient`. */
export function isClientName(name: string): boolean {
  // Each of them contains one of the texts by which candidate files are found.
  return ofClient.test(name);
}

/** Whether a project gives its own typing of the client this name. */
export function isNameOfClientType(name: string): boolean {
  return /^I?(?:ddClient|DDClient|DockerDesktop(?:Client)?)$/.test(name);
}

/** Whether the name of a type has that of the client or of its type in it: `PartialDDClient`, `MyDockerDesktop`. */
export function mentionsClient(name: string): boolean {
  return /ddClient|DockerDesktop/i.test(name);
}
