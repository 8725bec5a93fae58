import { useWords } from "@grantway/words/react";
import { directoryWords } from "../../words/directory.ts";

/** How many rights an app has, or asks for. */
export interface Glance {
  readonly see: number;
  readonly change: number;
}

/** Says in a few words how much an app can do: "Can change 2 things and see 3"; and what is said of one that can do `nothing`. */
export function useGlance(nothing?: string): (can: Glance) => string {
  const say = useWords(directoryWords);
  return ({ see, change }) => {
    if (change > 0 && see > 0) return say("canChangeAndSee", { changes: change, sees: see });
    if (change > 0) return say("canChange", { changes: change });
    return see > 0 ? say("canSee", { sees: see }) : (nothing ?? say("canNothing"));
  };
}
