/** The parts of the page that the script works with. */
export const elements = {
  settings: get("settings", HTMLFormElement),
  kind: get("kind", HTMLSelectElement),
  example: get("example", HTMLSelectElement),
  unsafe: get("unsafe", HTMLInputElement),
  todo: get("todo", HTMLInputElement),
  importClient: get("import", HTMLInputElement),
  source: get("source", HTMLTextAreaElement),
  numbers: get("numbers", HTMLElement),
  share: get("share", HTMLButtonElement),
  copy: get("copy", HTMLButtonElement),
  diff: get("diff", HTMLElement),
  code: get("code", HTMLElement),
  said: get("said", HTMLElement),
  summary: get("summary", HTMLElement),
  file: get("file", HTMLElement),
  uses: get("uses", HTMLElement),
};

function get<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${id}.`);
  return element;
}
