import type { ReportingDescriptor } from "sarif";
import { plainPath, table } from "../api/table.js";

/** One rule per deprecated member and type. */
export function createRules(): ReportingDescriptor[] {
  return table.map(({ api, to, hint, docs }) => {
    const instead = to ? `Use ${plainPath(to)}.` : (hint ?? "There is no successor.");
    return {
      id: api,
      shortDescription: { text: `${api} is deprecated.` },
      fullDescription: {
        text: `${api} belongs to the deprecated v0 client API of Docker Desktop. ${instead}`,
      },
      help: { text: instead },
      helpUri: docs,
      defaultConfiguration: { level: "warning" as const },
    };
  });
}
