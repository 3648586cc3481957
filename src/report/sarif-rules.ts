import type { ReportingDescriptor } from "sarif";
import { describeReason, type Reason } from "../api/reasons.js";
import { plainPath, type Row, table } from "../api/table.js";
import type { Reference } from "../model.js";
import type { ProjectResult } from "../results.js";

/** One rule per deprecated member and type, and one more for each reason that uses of it are left for. */
export function createRules({ files }: Pick<ProjectResult, "files">): ReportingDescriptor[] {
  const reasons = new Map<string, Set<Reason>>();
  for (const { api, outcome, reason } of files.flatMap(({ references }) => references))
    if (reason !== null && outcome !== "ignored")
      reasons.set(api, (reasons.get(api) ?? new Set()).add(reason));
  const left = table.flatMap((row) =>
    [...(reasons.get(row.api) ?? [])].sort().map((reason) => ruleOf(row, reason)),
  );
  return [...table.map((row) => ruleOf(row, null)), ...left];
}

/** `execHostCmd/shell-operator`; the member alone for what has a rewrite that is made, or is ignored. */
export function ruleIdOf({ api, outcome, reason }: Reference): string {
  return reason === null || outcome === "ignored" ? api : `${api}/${reason}`;
}

function ruleOf({ api, to, hint, docs }: Row, reason: Reason | null): ReportingDescriptor {
  const instead = to ? `Use ${plainPath(to)}.` : (hint ?? "There is no successor.");
  const [problem, advice] = reason === null ? ["", ""] : describeReason(reason);
  const words = [problem, advice, instead].filter((text) => text !== "");
  return {
    id: reason === null ? api : `${api}/${reason}`,
    shortDescription: { text: `${api} is deprecated${reason === null ? "" : ` (${reason})`}.` },
    fullDescription: {
      text: `${api} belongs to the deprecated v0 client API of Docker Desktop. ${words.join(" ")}`,
    },
    help: {
      text: words.join("\n\n"),
      markdown: `**${api}** belongs to the deprecated v0 client API of Docker Desktop.\n\n${words.map(escapeMarkdown).join("\n\n")}\n\n[Documentation](${docs})`,
    },
    helpUri: docs,
    defaultConfiguration: { level: "warning" as const },
  };
}

/** The words are our own, with code in them: `exec(cmd, [arg, …])`. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&");
}
