import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BulkError } from "../../../fronts/bulk/bulk-error.js";
import { readCampaign } from "../../../fronts/bulk/campaign/folder.js";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { resultPath } from "../../../fronts/bulk/campaign/results.js";
import { mostOnOnePage } from "../../../fronts/bulk/overview/html/overview-page.js";
import { aboutOf } from "../../../fronts/bulk/overview/overview.js";
import { writeReportFolder } from "../../../fronts/bulk/overview/report-folder.js";
import { WholeFile } from "../../../fronts/bulk/overview/whole-file.js";
import { main } from "../../../fronts/cli/main.js";
import { createIo } from "../../cli/memory-io.js";
import { makeFolder, makeLink } from "../../run/temporary.js";
import { makeCampaign, ordinary } from "./make-campaign.js";

async function report(folder: string, ...args: string[]) {
  const io = createIo({ cwd: join(folder, "..") });
  const code = await main(["bulk", "report", ...args], io);
  return { code, out: io.out(), err: io.err() };
}

describe("bulk report", () => {
  test("writes a page, a table and JSON into the campaign's folder, and says where", async () => {
    const folder = makeCampaign(ordinary);
    const { code, out, err } = await report(folder, "v1");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      "v1/report/index.html shows 13 repositories: 8 of them need you.\n" +
        "For spreadsheets: v1/report/report.csv. For tools: v1/report/report.json.\n",
    );
    expect(readdirSync(join(folder, "report")).sort()).toEqual(["index.html", "report.csv", "report.json"]);
    expect(readFileSync(join(folder, "report/index.html"), "utf8")).toMatch(
      /^<!DOCTYPE html>[\s\S]*<\/html>\n$/,
    );
    expect(readFileSync(join(folder, "report/report.csv"), "utf8")).toMatch(/^\ufeffrepository,[\s\S]*\r\n$/);
    expect(JSON.parse(readFileSync(join(folder, "report/report.json"), "utf8")).repositories).toHaveLength(
      13,
    );
  });

  test.each([
    ["html", /^<!DOCTYPE html>[\s\S]*<\/html>\n$/],
    ["json", /^\{\n {2}"schemaVersion": 1,[\s\S]*\n\}\n$/],
    ["csv", /^\ufeffrepository,[\s\S]*\r\n$/],
  ])("--format %s is written to standard output, or to a file, and nothing else", async (format, pattern) => {
    const folder = makeCampaign(ordinary);
    const { code, out, err } = await report(folder, "v1", "--format", format);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(pattern);
    const other = await report(folder, "v1", "--format", format, "--output", "a b.txt");
    expect([other.code, other.out, other.err]).toEqual([0, "", ""]);
    expect(readFileSync(join(folder, "../a b.txt"), "utf8")).toMatch(pattern);
    expect(existsSync(join(folder, "report"))).toBe(false);
  });

  test("--output is another folder", async () => {
    const folder = makeCampaign([{ id: "github.com/a/a", state: "merged" }]);
    const { out } = await report(folder, "v1", "--output", "public/bulk");
    expect(out).toContain("public/bulk/index.html shows 1 repository: nobody is needed.\n");
    expect(readdirSync(join(folder, "../public/bulk"))).toHaveLength(3);
  });

  test("says where results are missing, also damaged ones", async () => {
    const folder = makeCampaign([
      ...ordinary.slice(0, 3),
      { ...ordinary[1]!, id: "github.com/a/gone", isKept: false },
    ]);
    writeFileSync(resultPath(folder, "github.com/a/open"), '{"schemaVersion": 1, "id"');
    const { code, err } = await report(folder, "v1");
    expect(code).toBe(0);
    expect(err).toBe("note: What was found in 2 repositories isn't in v1/results: only counts are shown.\n");
  });

  test.each([
    [["gone"], "There is no campaign in"],
    [["v1", "--format", "pdf"], "Allowed choices are html, json, csv."],
    [["v1", "--format", "csv", "--output", "v1"], "v1 can't be written: it is a folder."],
    [["v1", "--format", "csv", "--output", "no/such/file"], "can't be written: "],
    [["v1", "--output", "v1/campaign.json"], "campaign.json\" can't be made: "],
    [[], "missing required argument"],
  ])("%j is refused", async (args, part) => {
    const { code, err } = await report(makeCampaign([{ id: "github.com/a/a" }]), ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(part)]);
    expect(err).not.toContain("internal error");
  });
});

describe("the folder of a report", () => {
  /** As if there were more findings than one page may have. */
  const write = (folder: string, isLong: boolean, into = join(folder, "report")) => {
    const about = aboutOf(readCampaign(folder), readStanding(folder), { version: "1.0.0", now: new Date() });
    const { totals } = about;
    const sums = { ...totals.sums, references: isLong ? mostOnOnePage + 1 : 1 };
    return writeReportFolder(folder, into, { ...about, totals: { ...totals, sums } });
  };
  const pagesIn = (folder: string) =>
    readdirSync(join(folder, "report")).filter((name) => /-[0-9a-f]{8}\.html$/.test(name));

  test("has pages of repositories as long as there is too much for one page", async () => {
    const folder = makeCampaign(ordinary);
    await write(folder, true);
    const pages = pagesIn(folder);
    expect(pages).toHaveLength(5);
    const [first] = pages;
    const path = join(folder, "report", first!);
    const before = statSync(path, { bigint: true });
    writeFileSync(join(folder, "report/github.com-a-old-01234567.html"), "old");
    writeFileSync(join(folder, "report/mine.html"), "mine");
    await write(folder, true);
    // What is the same is left as it is, and what nothing leads to goes; what is somebody else's stays.
    expect(statSync(path, { bigint: true }).ino).toBe(before.ino);
    expect(pagesIn(folder)).toEqual(pages);
    await write(folder, false);
    expect(pagesIn(folder)).toEqual([]);
    expect(readdirSync(join(folder, "report")).sort()).toEqual([
      ...["index.html", "mine.html", "report.csv", "report.json"],
    ]);
  });

  test("stays as it was when something goes wrong on the way", async () => {
    const folder = makeCampaign(ordinary);
    await write(folder, false);
    const before = readFileSync(join(folder, "report/index.html"), "utf8");
    const path = resultPath(folder, "github.com/a/merged");
    rmSync(path);
    mkdirSync(path);
    await expect(write(folder, false)).rejects.toThrow(BulkError);
    await expect(write(folder, false)).rejects.toThrow(/merged-.*\.json can't be read: /);
    expect(readFileSync(join(folder, "report/index.html"), "utf8")).toBe(before);
    expect(readdirSync(join(folder, "report")).sort()).toEqual(["index.html", "report.csv", "report.json"]);
  });

  test.skipIf(!existsSync("/dev/full"))("says when the disk is full", () => {
    const file = new WholeFile("/dev/full");
    file.write("text");
    expect(() => file.finish()).toThrow("/dev/full can't be written: ");
    file.discard();
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  test("writes where a link leads to", () => {
    const folder = makeFolder({ "to/report.csv": "old" });
    if (!makeLink("to/report.csv", join(folder, "link.csv"))) return;
    const file = new WholeFile(join(folder, "link.csv"));
    file.write("new");
    expect(readFileSync(join(folder, "to/report.csv"), "utf8")).toBe("old");
    file.finish();
    expect(readFileSync(join(folder, "to/report.csv"), "utf8")).toBe("new");
    expect(readdirSync(join(folder, "to"))).toEqual(["report.csv"]);
  });
});
