import { ShortcutsDialogProvider, ShortcutsProvider, TellingProvider } from "@grantway/ui/frame";
import { Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { profilesQuery } from "../apis/profiles-query.ts";
import { useProblemWords } from "../server/problem-words.ts";
import { frameWords } from "../words/frame.ts";
import { Shell } from "./shell.tsx";

/** Finds out which APIs there are, and shows the frame. */
export function Root() {
  const say = useWords(frameWords);
  const words = useProblemWords();
  const onLeave = useOnLeave();
  const { data, error, refetch } = useQuery(profilesQuery);
  if (data === undefined) {
    return (
      <main className="front">
        {error === null ? (
          <Loading what={say("theExplorer")} />
        ) : (
          <Failed message={words(error)} onRetry={() => void refetch()} />
        )}
      </main>
    );
  }
  return (
    <ShortcutsProvider>
      <ShortcutsDialogProvider>
        <TellingProvider onLeave={onLeave}>
          <Shell />
        </TellingProvider>
      </ShortcutsDialogProvider>
    </ShortcutsProvider>
  );
}

/** What was told of one operation is not true of the next. */
function useOnLeave(): (left: () => void) => () => void {
  const router = useRouter();
  return useCallback(
    (left: () => void) =>
      router.subscribe("onBeforeNavigate", ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation !== undefined) left();
      }),
    [router],
  );
}
