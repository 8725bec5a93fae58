import { Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { OutOfReach } from "../api/out-of-reach.ts";
import { frameWords } from "../words/frame.ts";

/** How often it is tried whether the server answers again. Milliseconds. */
const lookEvery = 5000;

/** Says that the server does not answer, as long as something the page shows could not be read for that reason. */
export function OfflineNotice() {
  const say = useWords(frameWords);
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const offline = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => cache.getAll().some(({ state }) => (state.error ?? state.fetchFailureReason) instanceof OutOfReach),
  );

  const again = () =>
    void client.refetchQueries({ type: "active", predicate: ({ state }) => state.error !== null });
  useEffect(() => {
    if (!offline) return undefined;
    const timer = setInterval(again, lookEvery);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  });

  return offline && <Failed message={say("offline")} onRetry={again} />;
}
