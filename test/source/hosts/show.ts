import { expect } from "vitest";
import type { Block, Found, Part, Region } from "../../../src/source/hosts/found.js";

/**
 * What was found, as lines: units, and in them each region with its kind, its dialect, what it reads, how that is written
 * where that differs, and what else is known of it; then what may be code to something else. Blocks are indented below their parameters and names.
 */
export function show(text: string, found: Found): string[] {
  checkPlaces(text, found);
  const { units, faults, unread = [] } = found;
  return [
    ...units.flatMap(({ host, scope, parts }) => [`${host} ${scope}`, ...showAll(text, parts, "  ")]),
    ...unread.map(({ start, end }) => `unread ${text.slice(start, end)}`),
    ...faults.map(
      ({ message, offset }) => `fault at ${JSON.stringify(text.slice(offset, offset + 10))}: ${message}`,
    ),
  ];
}

/** Pieces of code stand apart from each other, and each unit of what they read has its place in them. */
export function checkPlaces(text: string, { units, faults }: Found): void {
  let last = 0;
  const regions = units.flatMap(({ parts }) => [...regionsOf(parts)]);
  for (const { start, end, encoded } of regions.sort((a, b) => a.start - b.start)) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    last = end;
    if (!encoded) continue;
    const { text: code, offsets } = encoded;
    expect(offsets.length).toBe(code.length + 1);
    expect([offsets[0], offsets.at(-1)]).toEqual([start, end]);
    expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
  }
  expect(last).toBeLessThanOrEqual(text.length);
  for (const { offset } of faults) {
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThanOrEqual(text.length);
  }
}

export function* regionsOf(parts: readonly Part[]): Generator<Region> {
  for (const part of parts) {
    if (part.type === "region") yield part;
    else {
      yield* part.parameters;
      yield* regionsOf(part.parts);
    }
  }
}

function showAll(text: string, parts: readonly Part[], indent: string): string[] {
  return parts.flatMap((part) =>
    part.type === "region" ? [indent + showRegion(text, part)] : showBlock(text, part, indent),
  );
}

function showBlock(text: string, block: Block, indent: string): string[] {
  const { parameters, names, isOnInstance, parts } = block;
  const words = [
    ...["block", isOnInstance && "on instance"],
    ...[...parameters.map((region) => showRegion(text, region)), ...names],
  ];
  return [indent + words.filter(Boolean).join(" "), ...showAll(text, parts, `${indent}  `)];
}

function showRegion(text: string, region: Region): string {
  const { kind, dialect, start, end, encoded, quotedBy, given } = region;
  const { isOnElement, isHandler, isWritten, isName } = region;
  const written = text.slice(start, end);
  const read = encoded?.text ?? written;
  const words = [
    ...[kind, dialect, read, read !== written && `⟵ ${written}`],
    ...[quotedBy && `in ${quotedBy}`, encoded?.needsQuotes && "without quotes"],
    ...[given && `given ${given.join(", ")}`, isOnElement && "on element"],
    ...[isHandler && "called", isWritten && "written", isName && "a name"],
  ];
  return words.filter(Boolean).join(" ");
}
