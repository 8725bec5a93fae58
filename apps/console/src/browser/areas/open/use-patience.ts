import { useEffect, useState } from "react";

/** How long somebody has waited for the app. */
export type Patience = "loading" | "slow" | "silent";

/** Milliseconds until that is said. */
const slowAfter = 3_000;
const silentAfter = 10_000;

/** What to say of the waiting; begins anew with each attempt. */
export function usePatience(attempt: number): Patience {
  const [patience, setPatience] = useState<Patience>("loading");
  useEffect(() => {
    setPatience("loading");
    const slow = setTimeout(setPatience, slowAfter, "slow");
    const silent = setTimeout(setPatience, silentAfter, "silent");
    return () => {
      clearTimeout(slow);
      clearTimeout(silent);
    };
  }, [attempt]);
  return patience;
}
