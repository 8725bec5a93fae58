import { SkipLink, useNotices } from "@grantway/ui/frame";
import { ErrorBoundary, Loading, Notices, OverlayRoom } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useApiAddress } from "../api/api-address.ts";
import { useApiEntry } from "../apis/profiles-query.ts";
import { ChoiceChooser } from "../choices/choice-chooser.tsx";
import { KeyButton } from "../session/key-button.tsx";
import { SignInButton } from "../session/sign-in-button.tsx";
import { useTellFailedSignIn } from "../session/tell-failed-sign-in.ts";
import { frameWords } from "../words/frame.ts";
import { ApiChooser } from "./api-chooser.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { FrameShortcuts } from "./frame-shortcuts.tsx";
import { OwnMenu } from "./own-menu.tsx";
import { PaletteButton } from "./palette-button.tsx";

/** What stands around the columns: which API, in which organisation, who one is; and the dialogs that may come over it. */
export function Shell() {
  const say = useWords(frameWords);
  const { all, dismiss } = useNotices();
  const { api: id } = useApiAddress();
  const api = useApiEntry(id);
  useTellFailedSignIn();
  return (
    <div className="shell">
      <SkipLink to="content">{say("skip")}</SkipLink>
      <header className="top">
        <OverlayRoom>
          <Link to="/" className="brand">
            <span className="brand-name">{say("explorer")}</span>
          </Link>
          <ApiChooser />
          {api?.choices !== undefined && (
            <span className="top-choice">
              <ChoiceChooser api={api} />
            </span>
          )}
          <span className="top-space" />
          {api !== undefined && <PaletteButton api={api} />}
          {api !== undefined && <KeyButton api={api} />}
          {api !== undefined && <SignInButton api={api} />}
          <OwnMenu />
        </OverlayRoom>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <OverlayRoom>
          <Notices all={all} onClose={dismiss} />
          <Suspense fallback={<Loading what={say("thePage")} />}>
            <ErrorBoundary key={id} fallback={BrokenPage}>
              <Outlet />
            </ErrorBoundary>
          </Suspense>
          <FrameShortcuts />
        </OverlayRoom>
      </main>
    </div>
  );
}
