import { useEffect, useState } from "react";
import { connections } from "./connections.ts";
import { useStore } from "./store.ts";

/** The helper's clock, once a second: lifetimes were computed by it. */
export function useNow(): number {
  const { clockAhead } = useStore(connections);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + clockAhead;
}
