import { InvalidArgumentError } from "commander";

/** For an option that can be given several times. */
export function collect(value: string, others: readonly string[] = []): readonly string[] {
  return [...others, value];
}

/** For the value of an option. @throws InvalidArgumentError when it is no whole number from 1 on */
export function parsePositive(text: string): number {
  return parseFrom(1, text);
}

/** For the value of an option. @throws InvalidArgumentError when it is no whole number from 0 on */
export function parseCount(text: string): number {
  return parseFrom(0, text);
}

function parseFrom(least: number, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new InvalidArgumentError(`It has to be a whole number from ${least} on.`);
  }
  return value;
}
