import { InvalidArgumentError } from "commander";
import type { Campaign } from "../campaign/campaign.js";

/** For the value of an option. @throws InvalidArgumentError when it isn't as in `Ann <ann@example.com>` */
export function parseAuthor(text: string): Campaign["author"] {
  const [, name, email] = /^\s*([^<>]*[^<>\s])\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  if (name === undefined || email === undefined)
    throw new InvalidArgumentError("It has to be a name and an address, as in 'Ann <ann@example.com>'.");
  return { name, email };
}
