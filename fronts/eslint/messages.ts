import type { Reason } from "../../src/api/reasons.js";
import type { Reference } from "../../src/model.js";

/** What the rule says, with ESLint's placeholders. */
export const messages = {
  deprecated: "{{api}} is deprecated; {{replacement}} replaces it.",
  left: "{{api}} is deprecated. {{message}}",
  typesTell:
    "{{api}} is deprecated. {{message}} Types may tell more: lint with typescript-eslint's parser and `projectService: true`.",
  window: "The client is taken from the window; createDockerDesktopClient() gives the same object.",
  unread: "This file names the deprecated client, but could not be read: {{message}}",
  suggestion: "Replace it with {{replacement}}. That relies on {{reliance}}.",
} as const;

/** What has no successor in the table has one in words. */
export function successorOf({ replacement }: Pick<Reference, "replacement">): string {
  return replacement ?? "its successor";
}

/** Whether types can tell what a use was left for. */
export function isForTypes(reason: Reason | null): boolean {
  return reason === "unknown-receiver" || reason === "dynamic-command" || reason === "dynamic-executable";
}
