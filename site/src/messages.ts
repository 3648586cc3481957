import type { Shown } from "../../fronts/browser/render-tried.js";

/** What the worker says of what it was given. */
export type Answer = { readonly shown: Shown } | { readonly failure: string };
