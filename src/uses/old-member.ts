import { backendName, isClientName, oldBackend } from "../api/names.js";
import type { Value } from "../values/value.js";
import type { OldApi, OldMember } from "./use.js";

/** Whether a value's member is deprecated, and how sure that is. */
export function oldMember(value: Value, name: string, api: OldApi): OldMember | undefined {
  if (value.kind === "client") {
    if (value.path.length === 0 && value.own?.includes(name)) return undefined;
    const path = oldPath(value.path, name, api);
    if (path === undefined) return undefined;
    return { api: path, certainty: value.certain ? "certain" : "likely", type: value.type };
  }
  if (value.kind === "several") {
    const found = value.values.flatMap((one) => oldMember(one, name, api) ?? [])[0];
    return found && { ...found, certainty: found.certainty === "certain" ? "likely" : found.certainty };
  }
  if (value.kind !== "unknown" || value.isOther) return undefined;
  const distinctive = api.distinctive(name);
  if (distinctive !== undefined) {
    const inBackend = `backend.${name}`;
    const isInBackend = value.names.at(-1) === backendName && api.has(inBackend);
    const certainty = value.isOfOld ? "maybe" : "likely";
    return { api: isInBackend ? inBackend : distinctive, certainty, type: value.typed ?? null };
  }
  // A client is seen to go by a type that isn't v1's.
  if (value.isOfOld && api.has(name)) return { api: name, certainty: "maybe", type: null };
  // `props.ddClient.backend.get`: the name says client, nothing proves it.
  const at = value.names.findLastIndex(isClientName);
  const path = at < 0 ? undefined : [...value.names.slice(at + 1), name].join(".");
  return path !== undefined && api.has(path)
    ? { api: path, certainty: "maybe", type: value.typed ?? null }
    : undefined;
}

/** The deprecated path that a member of a client has; undefined when it is none. */
export function oldPath(path: readonly string[], name: string, api: OldApi): string | undefined {
  // In 2021 `backend("name")` carried the client's own members, too.
  const isOld = path.join() === oldBackend.join();
  const full = [...(isOld ? [backendName] : path), name].join(".");
  if (api.has(full)) return full;
  return isOld && name !== backendName && api.has(name) ? name : undefined;
}
