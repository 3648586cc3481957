import { assertMode, isMode } from "./modes";

// A test says more than the annotation: which texts it can be.

export async function guarded(script: string) {
  if (isMode(script)) await window.ddClient.extension.host!.cli.exec(script, ["--all"]);
}

export async function asserted(script: any) {
  assertMode(script);
  await window.ddClient.extension.host!.cli.exec(script, ["--all"]);
}

export async function compared(script: string) {
  if (script !== "up") return;
  await window.ddClient.extension.host!.cli.exec(script, ["--all"]);
}

export async function chosen(script: string) {
  switch (script) {
    case "up":
    case "down":
      await window.ddClient.extension.host!.cli.exec(script, ["--all"]);
  }
}

export async function remembered(script: string) {
  const isKnown = isMode(script);
  if (isKnown) await window.ddClient.extension.host!.cli.exec(script, ["--all"]);
}

export async function taken({ script }: any) {
  if (isMode(script)) await window.ddClient.extension.host!.cli.exec(`${script}`, ["--all"]);
}

// And that it is a string.

export async function checked(id: any) {
  if (typeof id === "string") await window.ddClient.extension.host!.cli.exec("rm", [id]);
}

// Without a test, the annotation is all there is.

export async function plain(script: string) {
  await window.ddClient.execHostCmd(`${script} --all`);
}

export async function anything(script: any) {
  await window.ddClient.execHostCmd(`${script} --all ${script}`);
}

export async function anythingTaken({ script, options }: any) {
  await window.ddClient.extension.host!.cli.exec("run", [`${script}`, `${options.flag}`]);
}

export async function awaited(script: string) {
  await isMode(script);
  await window.ddClient.execHostCmd(`${script} --all`);
}
