import type { Rule } from "eslint";
import { documentation } from "../../src/api/documentation.js";
import { lint } from "./lint.js";
import { messages } from "./messages.js";
import { defaults, type RuleOptions, schema } from "./options.js";

/** Reports uses of the deprecated client, each at the member's name; what is safe to rewrite has a fix. */
export const noV0: Rule.RuleModule = {
  meta: {
    type: "problem",
    docs: {
      description: "Disallow the deprecated v0 client API of Docker Desktop extensions",
      recommended: true,
      url: documentation,
    },
    fixable: "code",
    hasSuggestions: true,
    schema,
    defaultOptions: [defaults],
    messages,
  },
  create(context) {
    const options: Required<RuleOptions> = { ...defaults, ...context.options[0] };
    const look = () => lint(context, options);
    // Nothing is done for the nodes: the file is looked at as a whole, once it is parsed. `root` is that of Markdown.
    return { Program: look, root: look };
  },
};
