import type { Campaign } from "../campaign/campaign.js";
import type { Why } from "../campaign/states.js";
import type { Setting, UserSettings } from "./user-settings.js";

/** Why nothing can be committed. */
export const noAuthor: Why = {
  code: "no-author",
  message:
    "Nobody knows who commits. Set git's user.name and user.email, or plan with --author 'Name <address>'.",
};

/** Who commits, as settings of git: the campaign's author, or else whoever the user's git says; null for nobody. */
export function identityOf({ author }: Campaign, { identity }: UserSettings): readonly Setting[] | null {
  if (author)
    return [
      ["user.name", author.name],
      ["user.email", author.email],
    ];
  const has = (wanted: string) => identity.some(([name]) => name.toLowerCase() === wanted);
  return has("user.name") && has("user.email") ? identity : null;
}
