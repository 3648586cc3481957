import { kindOf, kinds } from "../../fronts/browser/kinds.js";
import type { Pasted } from "../../fronts/browser/pasted.js";
import { numberLines, selectPart } from "./editor.js";
import { elements } from "./elements.js";
import { loadExample } from "./load-example.js";
import { LinkError, recall, remember, share } from "./memory.js";
import type { Answer } from "./messages.js";
import { workOffline } from "./offline.js";
import { Runner } from "./runner.js";
import { setMarkup } from "./trusted.js";

/** In milliseconds, until somebody who types is taken to have paused. */
const pause = { run: 150, remember: 500 };

const { settings, kind, example, unsafe, todo, importClient, source } = elements;
const runner = new Runner(show);
const number = numberLines(source, elements.numbers);
let waiting: ReturnType<typeof setTimeout>[] = [];
let isRemembered = true;
let code = "";

function pasted(): Pasted {
  return {
    ...{ code: source.value, kind: kind.value, unsafe: unsafe.checked, todo: todo.checked },
    client: importClient.checked ? "import" : "keep",
  };
}

function fill(one: Pasted): void {
  source.value = one.code;
  kind.value = one.kind;
  unsafe.checked = one.unsafe;
  todo.checked = one.todo;
  importClient.checked = one.client === "import";
  number();
  // The field may have the code otherwise than a link has: with other ends of lines.
  runner.run(pasted());
}

function show(answer: Answer): void {
  // What was there before is of other code.
  const shown =
    "failure" in answer ? { code: "", diff: "", uses: "", summary: answer.failure } : answer.shown;
  code = shown.code;
  setMarkup(elements.diff, shown.diff);
  setMarkup(elements.uses, shown.uses);
  elements.code.firstElementChild!.textContent = shown.code;
  elements.file.textContent = kinds.find(({ id }) => id === kind.value)!.path;
  say(elements.summary, shown.summary);
}

/** What is the same isn't said again to those who listen. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function changed(): void {
  for (const timer of waiting) clearTimeout(timer);
  waiting = [setTimeout(() => runner.run(pasted()), pause.run), setTimeout(keep, pause.remember)];
  isRemembered = false;
}

function keep(): void {
  if (!isRemembered) remember(pasted(), true);
  isRemembered = true;
}

async function takeExample(path: string): Promise<void> {
  const text = await loadExample(path, source.defaultValue).catch(() => null);
  // Somebody may have chosen another one meanwhile.
  if (example.value !== path) return;
  if (text === null) return say(elements.said, "The example can't be loaded. Are you online?");
  source.value = text;
  source.scrollTop = 0;
  kind.value = (kindOf(path) ?? kinds[0]).id;
  number();
}

async function restore(): Promise<void> {
  // What was typed before belongs to another link.
  for (const timer of waiting) clearTimeout(timer);
  isRemembered = true;
  try {
    fill((await recall()) ?? pasted());
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    say(elements.said, error.message);
    fill(pasted());
  }
  remember(pasted(), false);
}

async function copy(text: string, done: string, otherwise: string): Promise<void> {
  const isDone = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  say(elements.said, isDone ? done : otherwise);
}

source.addEventListener("input", () => {
  say(elements.said, "");
  changed();
});
settings.addEventListener("change", async ({ target }) => {
  say(elements.said, "");
  if (target === example && example.value.startsWith("#")) {
    // It is what the link brings.
    location.hash = example.value;
    return;
  }
  if (target === example) await takeExample(example.value);
  changed();
});
settings.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", restore);
for (const radio of document.querySelectorAll<HTMLInputElement>("input[name=view]"))
  radio.addEventListener("change", () => {
    elements.code.hidden = radio.value !== "code";
    elements.diff.hidden = radio.value !== "diff";
  });
elements.copy.addEventListener("click", () => {
  if (code === "") return say(elements.said, "There is no code to copy.");
  void copy(code, "The code is copied.", "Your browser lets nothing be copied.");
});
elements.share.addEventListener("click", async () => {
  const link = await share(pasted());
  if (link === null) return say(elements.said, "That is too much code for a link.");
  const where = "The code is in the part behind #, which browsers send to nobody.";
  const otherwise = link.isPlaced
    ? `The link is the address of this page now. ${where}`
    : "Your browser lets no link be copied, nor be the address of this page.";
  await copy(link.url, `The link is copied. ${where}`, otherwise);
});
elements.uses.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("button.place") : null;
  if (button) selectPart(source, Number(button.dataset.start), Number(button.dataset.end));
});

// Somebody who follows a link comes back to what was there a moment ago.
addEventListener("click", keep);

void restore();
workOffline();
