import { useWords } from "@grantway/words/react";
import { apisWords } from "../../../words/apis.ts";

/** Lifetimes to choose from. Seconds, a day at most. */
const offered = [60, 300, 900, 3600, 28_800, 86_400];

/** Says how long access tokens live, and what there is to choose; what is set already is always among it. */
export function useLifetimes(set: number | null): {
  readonly say: (seconds: number | null | undefined) => string;
  readonly options: readonly (readonly [value: string, label: string])[];
} {
  const words = useWords(apisWords);
  const say = (seconds: number | null | undefined) => {
    if (seconds === null || seconds === undefined) return words("lifetimeDefault");
    if (seconds % 3600 === 0) return words("lifetimeHours", { count: seconds / 3600 });
    if (seconds % 60 === 0) return words("lifetimeMinutes", { count: seconds / 60 });
    return words("lifetimeSeconds", { count: seconds });
  };
  const all = [...new Set([...offered, ...(set === null ? [] : [set])])].toSorted((a, b) => a - b);
  return {
    say,
    options: [["", say(null)], ...all.map((seconds) => [String(seconds), say(seconds)] as const)],
  };
}
