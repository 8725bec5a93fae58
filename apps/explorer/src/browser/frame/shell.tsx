import { ShortcutsDialog, SkipLink, useNotices } from "@grantway/ui/frame";
import { ErrorBoundary, Loading, Notices, OverlayRoom } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense } from "react";
import { frameWords } from "../words/frame.ts";
import { ApiChooser } from "./api-chooser.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { OwnMenu } from "./own-menu.tsx";

/** What stands around the columns: which API, who one is; and the dialogs that may come over it. */
export function Shell() {
  const say = useWords(frameWords);
  const { all, dismiss } = useNotices();
  const { pathname } = useLocation();
  return (
    <div className="shell">
      <SkipLink to="content">{say("skip")}</SkipLink>
      <header className="top">
        <OverlayRoom>
          <Link to="/" className="brand">
            <span className="brand-name">{say("explorer")}</span>
          </Link>
          <ApiChooser />
          <span className="top-space" />
          <OwnMenu />
        </OverlayRoom>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <OverlayRoom>
          <Notices all={all} onClose={dismiss} />
          <Suspense fallback={<Loading what={say("thePage")} />}>
            <ErrorBoundary key={pathname} fallback={BrokenPage}>
              <Outlet />
            </ErrorBoundary>
          </Suspense>
          <ShortcutsDialog frame={[]} />
        </OverlayRoom>
      </main>
    </div>
  );
}
