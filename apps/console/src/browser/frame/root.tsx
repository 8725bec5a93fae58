import { ShortcutsDialogProvider, ShortcutsProvider, TellingProvider } from "@grantway/ui/frame";
import { Failed, Loading } from "@grantway/ui/react";
import { ApiProblem } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { issuerPath } from "../address.ts";
import { SessionContext } from "../api/api-context.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { sessionQuery } from "../api/session-query.ts";
import { frameWords } from "../words/frame.ts";
import { Shell } from "./shell.tsx";
import { TrailProvider } from "./trail.tsx";

/** Finds out who is signed in, and shows the frame for them. */
export function Root() {
  const say = useWords(frameWords);
  const words = useProblemWords();
  const { href } = useLocation();
  const onLeave = useOnLeave();
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const signedOut = error instanceof ApiProblem && error.type === "unauthenticated";

  // The session ended between the page and its first call, or was taken from the page by another tab.
  useEffect(() => {
    if (session === undefined && signedOut) {
      location.replace(`${issuerPath}/sign-in?place=${encodeURIComponent(`/console${href}`)}`);
    }
  }, [session, signedOut, href]);

  if (session === undefined) {
    return (
      <main className="content">
        {error === null || signedOut ? (
          <Loading what={say("loadingSession")} />
        ) : (
          <Failed message={words(error)} onRetry={() => void refetch()} />
        )}
      </main>
    );
  }
  return (
    <SessionContext value={session}>
      <ShortcutsProvider>
        <ShortcutsDialogProvider>
          <TellingProvider onLeave={onLeave}>
            <TrailProvider>
              <Shell />
            </TrailProvider>
          </TellingProvider>
        </ShortcutsDialogProvider>
      </ShortcutsProvider>
    </SessionContext>
  );
}

/** What was told was of the page before. What is told on the way to another page belongs to that one. */
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
