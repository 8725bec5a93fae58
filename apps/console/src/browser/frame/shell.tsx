import { SkipLink, useNotices } from "@grantway/ui/frame";
import { ErrorBoundary, Loading, Notices, OverlayRoom } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Outlet, useLocation } from "@tanstack/react-router";
import { Suspense } from "react";
import { issuerPath } from "../address.ts";
import { useSession } from "../api/api-context.ts";
import { areaOf, isOpenAt, organisationOf } from "../areas/areas.ts";
import { frameWords } from "../words/frame.ts";
import { AccountMenu } from "./account-menu.tsx";
import { AreaLinks } from "./area-links.tsx";
import { AreaSheet } from "./area-sheet.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { NoAreaPage } from "./no-area-page.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { PaletteButton } from "./palette-button.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { FrameShortcuts } from "./frame-shortcuts.tsx";
import { SignedOutDialog } from "./signed-out-dialog.tsx";
import { TrailList } from "./trail.tsx";

/** What stands around every page: the areas, where one is, search, who one is; and the dialogs that may come over each. */
export function Shell() {
  const say = useWords(frameWords);
  const { all, dismiss } = useNotices();
  return (
    <div className="shell">
      <SkipLink to="content">{say("skip")}</SkipLink>
      <header className="top">
        <OverlayRoom>
          <AreaSheet />
          <a className="brand" href={`${issuerPath}/console`}>
            <span className="brand-name">Grantway</span>
          </a>
          <TrailList label={say("trail")} />
          <PaletteButton />
          <AccountMenu />
        </OverlayRoom>
      </header>
      <div className="column">
        <AreaLinks />
      </div>
      <main id="content" className="content" tabIndex={-1}>
        <OverlayRoom>
          <OfflineNotice />
          <Notices all={all} onClose={dismiss} />
          <Suspense fallback={<Loading what={say("loadingPage")} />}>
            <Area />
          </Suspense>
          <PasswordDialog />
          <SignedOutDialog />
          <FrameShortcuts />
        </OverlayRoom>
      </main>
    </div>
  );
}

/** The page of the address, if its area is for this person. What breaks in it leaves the frame whole. */
function Area() {
  const { pathname } = useLocation();
  const { may, mayIn } = useSession();
  const area = areaOf(pathname);
  const there = organisationOf(pathname);
  const mayEnter = there === undefined ? may : (permission: string) => mayIn(there.slug, permission);
  if (area !== undefined && !isOpenAt(mayEnter, pathname)) return <NoAreaPage area={area} />;
  return (
    <ErrorBoundary key={pathname} fallback={BrokenPage}>
      <Outlet />
    </ErrorBoundary>
  );
}
