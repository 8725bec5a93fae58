import { Failed, Loading } from "@grantway/ui/react";
import { ApiProblem } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { issuerPath } from "../address.ts";
import { SessionContext } from "../api/api-context.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { sessionQuery } from "../api/session-query.ts";
import { frameWords } from "../words/frame.ts";
import { Shell } from "./shell.tsx";
import { ShortcutsProvider } from "./shortcuts.tsx";
import { ShortcutsDialogProvider } from "./shortcuts-dialog.tsx";
import { TellingProvider } from "./telling.tsx";
import { TrailProvider } from "./trail.tsx";

/** Finds out who is signed in, and shows the frame for them. */
export function Root() {
  const say = useWords(frameWords);
  const words = useProblemWords();
  const { href } = useLocation();
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
          <TellingProvider>
            <TrailProvider>
              <Shell />
            </TrailProvider>
          </TellingProvider>
        </ShortcutsDialogProvider>
      </ShortcutsProvider>
    </SessionContext>
  );
}
