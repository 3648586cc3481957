import { join } from "node:path";
import { expect } from "vitest";
import { type Campaign, createCampaign } from "../../../fronts/bulk/campaign/campaign.js";
import { plan } from "../../../fronts/bulk/plan/read-list.js";
import { migrateRepository, type StepOptions } from "../../../fronts/bulk/step/migrate-repository.js";
import { migratable } from "../../cli/run-command.js";
import { git, makeFolder } from "../../run/temporary.js";
import { makeRemote } from "../make-remotes.js";
import { problemsOf } from "./result-schema.js";

export const campaign: Campaign = {
  ...createCampaign("v1"),
  author: { name: "Ann", email: "ann@example.com" },
};
export const { branch } = campaign;

/** A repository with a file to migrate, and one without. */
export const small = [
  { path: "src/list.ts", text: migratable },
  { path: "README.md", text: "# Extension\n" },
];

export type Place = ReturnType<typeof makePlace>;

/** A remote, and the step for it. */
export function makePlace(files: Parameters<typeof makeRemote>[1] = small) {
  const folder = makeFolder();
  const remote = join(folder, "ext.git");
  makeRemote(remote, files);
  return { folder, remote, step: stepOn(folder, remote) };
}

/** The step for a remote, with its cache and its clones in a folder. Whatever comes of it has to be as the schema says. */
export function stepOn(folder: string, url: string) {
  return async (more: Partial<StepOptions> = {}) => {
    const result = await migrateRepository({
      ...{ campaign, planned: plan({ id: url, url }), version: "1.0.0", env: process.env },
      ...{ cache: join(folder, "cache"), work: join(folder, "work"), keep: false, push: true },
      ...more,
    });
    if (result !== null) expect(problemsOf(result)).toBeNull();
    return result;
  };
}

/** What has been committed on a branch beside `main`, the last one first: author and title. */
export function log(remote: string, name = branch): string[] {
  return git(remote, "log", "--format=%an|%s", `main..${name}`).trim().split("\n");
}

/** Where a branch is. */
export function shaOf(remote: string, name = branch): string {
  return git(remote, "rev-parse", name).trim();
}

/** A clone of somebody else's, with the campaign's branch checked out. */
export function cloneBranch({ folder, remote }: Pick<Place, "folder" | "remote">, name = "theirs"): string {
  const clone = join(folder, name);
  git(folder, "clone", "--quiet", "--branch", branch, remote, clone);
  return clone;
}
