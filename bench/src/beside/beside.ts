import type { Options } from "../options.ts";
import { startBefore } from "../servers/before.ts";
import { startOurs } from "../servers/ours.ts";
import { type BesideSample, measurePair } from "./measure-pair.ts";

/**
 * Measures this checkout and another one at once, see {@link measurePair}.
 *
 * @throws Error where there is no other checkout, too.
 */
export async function beside(
  options: Options,
  tell: (line: string) => void,
): Promise<readonly BesideSample[]> {
  if (options.before === undefined)
    throw new Error("beside needs --before <folder>: the checkout to measure beside");
  const ours = await startOurs(options);
  try {
    const before = await startBefore(options.before, options);
    try {
      return await measurePair([ours, before], options, tell);
    } finally {
      await before.stop();
    }
  } finally {
    await ours.stop();
  }
}
