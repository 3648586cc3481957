import { list, read } from "./repository.js";

/** Small programs that the migration is tested by, by topic. */
export const fixtures = "__testfixtures__";

/** A use that is left. */
export interface Left {
  readonly api: string;
  readonly reason: string;
}

/** What is left of them. */
export function findLeft(): Left[] {
  return list(fixtures)
    .filter((topic) => topic !== "projects")
    .flatMap((topic) => list(`${fixtures}/${topic}`).map((name) => `${fixtures}/${topic}/${name}`))
    .filter((path) => path.endsWith(".report.json"))
    .flatMap((path): { api: string; reason: string | null }[] => JSON.parse(read(path)))
    .flatMap(({ api, reason }) => (reason === null ? [] : { api, reason }));
}
