/** What browsers have that ask where markup and scripts come from; types of TypeScript's own don't know it yet. */
interface Policy {
  createHTML(markup: string): string;
  createScriptURL(url: string): string;
}

/**
 * The one place of the page through which text becomes markup, or the address of a script: markup is what
 * `fronts/browser` renders, which escapes all that was pasted, and scripts come from where the page does.
 */
const rules: Policy = {
  createHTML: (markup) => markup,
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError(`${url} is not the page's own.`);
    return url;
  },
};
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};
const policy = trustedTypes?.createPolicy("ddclient-migrate", rules) ?? rules;

export function setMarkup(element: Element, markup: string): void {
  element.innerHTML = policy.createHTML(markup);
}

export function scriptAddress(url: string): string {
  return policy.createScriptURL(url);
}
