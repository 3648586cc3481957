/** What the report can do besides, where scripts run: filter, search, open and close all, and open what a link leads to. */
export const script = `
"use strict";
const form = document.querySelector("form");
const search = form.elements.namedItem("search");
const outcome = form.elements.namedItem("outcome");
const reason = form.elements.namedItem("reason");
const found = document.querySelector("output");
const findings = [...document.querySelectorAll(".finding")];
const files = [...document.querySelectorAll("details.file")];
const folders = [...document.querySelectorAll("details.folder")].reverse();
const texts = new Map();
const textOf = (finding) => {
  let text = texts.get(finding);
  if (text === undefined) {
    text = (finding.closest("details.file").dataset.path + "\\n" + finding.textContent).toLowerCase();
    texts.set(finding, text);
  }
  return text;
};
const filter = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const isAny = words.length === 0 && outcome.value === "" && reason.value === "";
  let count = 0;
  for (const finding of findings) {
    const isShown =
      (outcome.value === "" || finding.dataset.outcome === outcome.value) &&
      (reason.value === "" || finding.dataset.reason === reason.value) &&
      words.every((word) => textOf(finding).includes(word));
    finding.hidden = !isShown;
    if (isShown) count++;
  }
  for (const file of files) {
    file.hidden = !isAny && !file.querySelector(".finding:not([hidden])");
    if (!isAny && !file.hidden && count <= 200) file.open = true;
  }
  for (const folder of folders) folder.hidden = !isAny && !folder.querySelector("details.file:not([hidden])");
  found.value = isAny ? "" : count === 1 ? "1 found" : count + " found";
};
let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, findings.length > 1000 ? 150 : 0);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
const openAll = (isOpen) => {
  for (const details of [...files, ...folders]) details.open = isOpen || details.matches(".folder");
};
document.querySelector("#open").addEventListener("click", () => openAll(true));
document.querySelector("#close").addEventListener("click", () => openAll(false));
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
  event.preventDefault();
  search.focus();
});
const follow = () => {
  const place = document.getElementById(location.hash.slice(1));
  for (let at = place; at; at = at.parentElement) if (at.matches("details")) at.open = true;
  place?.scrollIntoView();
};
addEventListener("hashchange", follow);
addEventListener("beforeprint", () => openAll(true));
form.hidden = false;
follow();
`;
