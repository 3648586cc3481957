import type { v0, v1Hybrid } from "@docker/extension-api-client-types";
import type { PortRule } from "../types";

export type NewRule = Omit<PortRule, "id">;

export async function listRules(): Promise<PortRule[]> {
  return (await window.ddClient.backend!.get("/rules")) as PortRule[];
}

export async function addRule(rule: NewRule): Promise<PortRule> {
  const created = await window.ddClient.backend!.post("/rules", { ...rule, createdAt: Date.now() });
  return created as PortRule;
}

export function replaceRule(rule: PortRule): Promise<unknown> {
  return window.ddClient.backend!.put(`/rules/${rule.id}`, rule);
}

/** Pauses or resumes several rules, one request each. */
export async function setPaused(ids: readonly string[], paused: boolean): Promise<void> {
  const backend = window.ddClient.backend!;
  for (const id of ids) {
    await backend.patch(`/rules/${id}`, { paused });
  }
  await backend.post("/reload", {});
}

export function deleteRule(id: string): Promise<unknown> {
  return window["ddClient"].backend!.delete(`/rules/${id}`);
}

/** False while the backend container is still starting. */
export async function isReady(): Promise<boolean> {
  if (!window.ddClient.backend) return false;
  try {
    await window.ddClient.backend?.head("/health");
    return true;
  } catch {
    return false;
  }
}

function importRequest(csv: string): v1Hybrid.RequestConfigV0 {
  return {
    url: "/rules/import",
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    data: csv,
  };
}

export function importRules(csv: string): Promise<unknown> {
  return window.ddClient.backend!.request(importRequest(csv));
}

export function exportRules(): Promise<unknown> {
  const config: v0.RequestConfig = {
    url: "/rules/export",
    method: "GET",
    headers: { Accept: "text/csv" }, // the backend answers JSON otherwise
    data: undefined,
  };
  return window.ddClient.backend!.request(config).then((csv) => String(csv).trimEnd());
}
