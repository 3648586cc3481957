import { documentation } from "./documentation.js";
import { clientName, clientPackage, typesPackage } from "./names.js";
import { markOptional } from "./optional.js";
import type { Reason } from "./reasons.js";

/** How a row's references are rewritten: `transforms/decide.ts` has the transform for each name. */
export type TransformName = "member" | "command" | "docker-command" | "stream" | "client-types" | "none";

/** One deprecated member or type. */
export interface Row {
  /**
   * The name in reports. For a member: its path from the client; for a type: its name in
   * `@docker/extension-api-client-types`, alternatives separated by a space.
   */
  readonly api: string;
  readonly kind: "member" | "type";
  /** The v1 path from the client, or the v1 type. A segment that v1's typings make optional ends in `?`. Null: none. */
  readonly to: string | null;
  readonly transform: TransformName;
  /** Arguments that stand before the command string, e.g. the container of `execInContainer`. */
  readonly leading?: readonly string[];
  /** No other library is known to have a member of this name, so it is recognised on an unknown receiver, too. */
  readonly distinctive?: true;
  /** Runs on the host or in a container, so that a shell builtin as first word means something. */
  readonly builtins?: true;
  /** `promise`: v0 returned nothing, v1 a promise. `void`: v0 may have returned a promise, v1 nothing. */
  readonly result?: "promise" | "void";
  /** v1's typings say nothing of what it returns: `Promise<unknown>`. */
  readonly isUntyped?: true;
  /** v0's typings let no argument through, so that calls stand below a `@ts-expect-error`. */
  readonly refusesArguments?: true;
  /** Why there is no v1 path. */
  readonly reason?: Reason;
  /** What to do by hand, as a sentence; only where `to` is null. */
  readonly hint?: string;
  readonly docs: string;
}

const backendDocs = `${documentation}/dev/api/backend/`;
const dockerDocs = `${documentation}/dev/api/docker/`;
const dashboardDocs = `${documentation}/dev/api/dashboard/`;
const navigationDocs = `${documentation}/dev/api/dashboard-routes-navigation/`;
const typesDocs = `https://www.npmjs.com/package/${typesPackage}`;

const service = ["get", "post", "put", "patch", "delete", "head", "request"].map(
  (verb): Row => ({
    api: `backend.${verb}`,
    kind: "member",
    to: markOptional(`extension.vm.service.${verb}`),
    transform: "member",
    isUntyped: true,
    docs: backendDocs,
  }),
);

const navigation = (
  [
    ["Containers", "promise"],
    ["Container"],
    ["ContainerLogs"],
    ["ContainerInspect"],
    ["ContainerStats"],
    ["Images", "promise"],
    ["Image"],
    ["Volumes", "promise"],
    ["Volume", "promise"],
  ] as const
).map(
  ([view, result]): Row => ({
    api: `navigateTo${view}`,
    kind: "member",
    to: `desktopUI.navigate.view${view}`,
    transform: "member",
    ...(result && { result }),
    docs: navigationDocs,
  }),
);

const toasts = ["Success", "Warning", "Error"].map(
  (level): Row => ({
    api: `toast${level}`,
    kind: "member",
    to: `desktopUI.toast.${level.toLowerCase()}`,
    transform: "member",
    docs: dashboardDocs,
  }),
);

const hostCommands = ["execHostCmd", "execHostCommand"].map(
  (api): Row => ({
    api,
    kind: "member",
    to: markOptional("extension.host.cli.exec"),
    transform: "command",
    distinctive: true,
    builtins: true,
    docs: backendDocs,
  }),
);

// The documentation prints it on the client as well as on its backend.
const vmStreams = ["backend.spawnInVMExtension", "spawnInVMExtension"].map(
  (api): Row => ({
    api,
    kind: "member",
    to: markOptional("extension.vm.cli.exec"),
    transform: "stream",
    distinctive: true,
    docs: backendDocs,
  }),
);

/**
 * Everything that is deprecated, one row each. Help, `--list-api`, docs/migrated.md, the messages and the search for
 * candidate files derive from it.
 * Source: `@docker/extension-api-client-types` 0.4.2 (`dist/v0`, `dist/v1`, `dist/v1Hybrid`) and the SDK's documentation.
 */
export const table: readonly Row[] = [
  {
    api: "backend",
    kind: "member",
    to: markOptional("extension.vm"),
    transform: "member",
    docs: backendDocs,
  },
  ...service,
  {
    api: "backend.execInVMExtension",
    kind: "member",
    to: markOptional("extension.vm.cli.exec"),
    transform: "command",
    distinctive: true,
    builtins: true,
    docs: backendDocs,
  },
  ...vmStreams,
  {
    api: "backend.execInContainer",
    kind: "member",
    to: "docker.cli.exec",
    transform: "command",
    leading: ["exec"],
    builtins: true,
    docs: dockerDocs,
  },
  ...hostCommands,
  {
    api: "spawnHostCmd",
    kind: "member",
    to: markOptional("extension.host.cli.exec"),
    transform: "stream",
    distinctive: true,
    docs: backendDocs,
  },
  {
    api: "execDockerCmd",
    kind: "member",
    to: "docker.cli.exec",
    transform: "docker-command",
    distinctive: true,
    docs: dockerDocs,
  },
  {
    api: "spawnDockerCmd",
    kind: "member",
    to: "docker.cli.exec",
    transform: "stream",
    distinctive: true,
    docs: dockerDocs,
  },
  ...["listContainers", "listImages"].map(
    (api): Row => ({
      api,
      kind: "member",
      to: `docker.${api}`,
      transform: "member",
      refusesArguments: true,
      isUntyped: true,
      docs: dockerDocs,
    }),
  ),
  ...toasts,
  ...navigation,
  {
    api: "navigateToDevEnvironments",
    kind: "member",
    to: null,
    transform: "none",
    reason: "no-equivalent",
    hint: "Dev Environments are gone from Docker Desktop: remove the link, or open the page that replaces it with host.openExternal().",
    docs: navigationDocs,
  },
  {
    api: "navigateToRoute",
    kind: "member",
    to: null,
    transform: "none",
    reason: "no-equivalent",
    hint: "Use the desktopUI.navigate.view…() that shows the same page.",
    docs: navigationDocs,
  },
  {
    api: "openExternal",
    kind: "member",
    to: "host.openExternal",
    transform: "member",
    result: "void",
    docs: dashboardDocs,
  },
  {
    api: "v1Hybrid.DockerDesktopClient",
    kind: "type",
    to: "v1.DockerDesktopClient",
    transform: "client-types",
    docs: typesDocs,
  },
  {
    api: "v0.DockerDesktopClient",
    kind: "type",
    to: "v1.DockerDesktopClient",
    transform: "client-types",
    docs: typesDocs,
  },
  {
    api: "v1Hybrid.ExecResultV0",
    kind: "type",
    to: "v1.ExecResult",
    transform: "client-types",
    docs: typesDocs,
  },
  { api: "v0.ExecResult", kind: "type", to: "v1.ExecResult", transform: "client-types", docs: typesDocs },
  {
    api: "v1Hybrid.RequestConfigV0",
    kind: "type",
    to: "v1.RequestConfig",
    transform: "client-types",
    docs: typesDocs,
  },
  {
    api: "v0.RequestConfig",
    kind: "type",
    to: "v1.RequestConfig",
    transform: "client-types",
    docs: typesDocs,
  },
  ...["v1Hybrid.BackendV0", "v0.Backend"].map(
    (api): Row => ({
      api,
      kind: "type",
      to: null,
      transform: "none",
      reason: "no-equivalent",
      hint: "Name the part that is used: v1.ExtensionVM (cli and service), v1.HttpService or v1.DockerCommand.",
      docs: typesDocs,
    }),
  ),
];

const byApi = new Map(table.map((row) => [row.api, row]));

/** The row of a member path or type, e.g. `backend.get`; undefined when it is not deprecated. */
export function findRow(api: string): Row | undefined {
  return byApi.get(api);
}

/** The last names of the deprecated members, e.g. `get`, `execHostCmd`. */
export const memberNames: ReadonlySet<string> = new Set(
  table.filter((row) => row.kind === "member").map((row) => lastName(row.api)),
);

/** Rows that are recognised by their last name alone, e.g. `execHostCmd` on a receiver nothing is known of. */
export const distinctiveRows: ReadonlyMap<string, Row> = new Map(
  table.filter((row) => row.distinctive).map((row) => [lastName(row.api), row]),
);

/**
 * A file that contains none of these texts cannot refer to the old API in a way that one file can show: it names
 * neither a client, nor its type, nor its packages, nor a distinctive member.
 */
export const needles: readonly string[] = withoutLonger([
  clientName,
  "DDClient",
  "DockerDesktop",
  clientPackage,
  ...distinctiveRows.keys(),
]);

/**
 * The same, where the project's types can show more: whose member it is that has one of these names. The names of
 * `backend`'s own members (`get`, `post`) are too common to say anything.
 */
export const needlesWithTypes: readonly string[] = withoutLonger([
  ...needles,
  ...table.flatMap(({ api }) => (api.includes(".") || api === "backend" ? [] : [api])),
  ".backend",
  "backend.",
  "backend?.",
  "backend!.",
]);

/** The last segment of a path: `backend.get` → `get`. */
export function lastName(api: string): string {
  return api.slice(api.lastIndexOf(".") + 1);
}

/** The v1 path without the marks of optional segments: `extension.vm?.cli.exec` → `extension.vm.cli.exec`. */
export function plainPath(to: string): string {
  return to.replaceAll("?", "");
}

/** Leaves out every text that contains another one: finding the shorter finds both. */
function withoutLonger(texts: readonly string[]): string[] {
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}
