// The lines of this file end at column 80.
type Stats = { size: number; isOld: boolean };
declare const open: (path: string, flag: number) => { length: number };

export async function backUp(volume: string, target: string, stats: Stats[]) {
  const archive = [target, volume, Date.now()].filter(Boolean).join("/") + ".t";
  const options = { archive, target, volume, compress: !target.endsWith("/") };
  const results = await Promise.all([archive, target].map((it) => open(it, 1)));
  const longest = results.reduce((all, one) => Math.max(all, one.length), 0);
  const shortest = results.reduce((all, one) => Math.min(all, one.length), 99);
  console.log("from", shortest, "to", longest, "by", stats.length, archive[0]);
  console.log(options.archive, options.compress, options.target, results);
  const sizes = stats
    .filter((one) => one.size > shortest && one.size < longest && !one.isOld)
    .map((one) => one.size);
  console.log(options.volume, options.compress, shortest, longest, sizes[0]);
  const isEnough = sizes.some((size) => size > longest * 1000 && size < 2000);
  const found: Record<string, unknown> = {};
  const isTooMuch =
    sizes.some((size) => size < longest * 1000) && sizes.length > 1000;
  await window.ddClient.extension.host!.cli.exec("tar", ["-c", "-z", "/data1"]);
  await window.ddClient.extension.host!.cli.exec("tar", [
    "-c",
    "-z",
    "/data12",
  ]);
  await window.ddClient.extension.host!.cli.exec("tar", [
    "--create",
    "--verbose",
    "--gzip",
    "--file",
    `${target}.tar`,
    "--directory",
    "/data",
  ]);
  await window.ddClient.extension.vm!.cli.exec("/app/backup", [
    "--quick",
    "--all-volumes",
  ]);
  const { stdout } = await window.ddClient.docker.cli.exec("volume", [
    "ls",
    "-q",
  ]);
  const listed = await window.ddClient.docker.cli.exec("exec", [
    volume,
    "ls",
    "-l",
  ]);
  const aVeryLongNameForTheResult =
    await window.ddClient.extension.host!.cli.exec("tar", ["-x"]);
  found.anotherQuiteLongNameOf = await window.ddClient.extension.host!.cli.exec(
    "ls",
    ["-al"],
  );
  if (isEnough || found.anotherQuiteLongNameOf) {
    window.ddClient.extension.host!.cli.exec("tar", ["--list"]).then((it) => it.stdout.trim());
    return { all: await window.ddClient.extension.host!.cli.exec("tar", ["--list"]) };
  }
  return {
    listed: listed.stdout,
    stdout,
    isTooMuch,
    aVeryLongNameForTheResult,
    last: await window.ddClient.extension.vm!.cli.exec("/app/tool", [
      "last",
      "-x",
    ]),
    next: () =>
      window.ddClient.extension.host!.cli.exec("/app/tool", [
        "next",
        archive,
        "-x",
      ]),
  };
}

export const restore = (archive: string) => tool(["restore", archive]);
export const listTheArchives = async () =>
  await tool(["list", "--all", "--quietly"]);

async function tool(args: string[]) {
  return window.ddClient.extension.vm!.cli.exec("/app/archive", args);
}
