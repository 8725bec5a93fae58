import { InvalidArgumentError } from "commander";

/** A number of days out of an option; how many there may be, the operation says. */
export function readDays(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError("It is a whole number of days.");
  return Number(value);
}
