import type { ConnectionView } from "@grantway/helper/contract";
import { ErrorBoundary, Failed, Loading, Notices, OverlayRoom } from "@grantway/ui/react";
import { useEffect } from "react";
import { Link } from "./parts/link.tsx";
import { Screen } from "./parts/screen.tsx";
import { AddScreen } from "./screens/add-screen.tsx";
import { BrokenScreen } from "./screens/broken-screen.tsx";
import { ByHandScreen } from "./screens/by-hand-screen.tsx";
import { ConnectionScreen } from "./screens/connection-screen.tsx";
import { ConnectionsScreen } from "./screens/connections-screen.tsx";
import { EditScreen } from "./screens/edit-screen.tsx";
import { LockedScreen } from "./screens/locked-screen.tsx";
import { AddByIssuerScreen, AddFromCatalogueScreen } from "./screens/new-connection-screen.tsx";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";
import { SignInScreen } from "./screens/sign-in-screen.tsx";
import { connections, follow, type Known } from "./state/connections.ts";
import { dismiss, notices } from "./state/notices.ts";
import { type Place, usePlace } from "./state/path.ts";
import { useStore } from "./state/store.ts";

/** The page: its bar, what happened, and the screen of the address. */
export function App() {
  const known = useStore(connections);
  const told = useStore(notices);
  const place = usePlace();
  useEffect(() => {
    const leaving = new AbortController();
    void follow(leaving.signal);
    return () => leaving.abort();
  }, []);
  return (
    <>
      <header className="bar">
        <Link to="/" className="brand">
          <span className="brand-name">Grantway</span>
          <span className="brand-host">{location.host}</span>
        </Link>
        {known.list !== undefined && <p className="vault">Vault {known.list.vault}</p>}
      </header>
      <main className="page">
        <OverlayRoom>
          <Notices all={told} onClose={dismiss} />
          {known.phase === "locked" && known.list === undefined ? (
            <LockedScreen message={known.message ?? ""} />
          ) : (
            <>
              {known.phase !== "loading" && known.phase !== "ready" && (
                <Failed message={`${known.message ?? ""}${known.phase === "locked" ? staysOpen : ""}`} />
              )}
              <ErrorBoundary key={place.path} fallback={BrokenScreen}>
                <Shown place={place} known={known} />
              </ErrorBoundary>
            </>
          )}
        </OverlayRoom>
      </main>
    </>
  );
}

const staysOpen =
  " Open it in another tab of this browser: this page then goes on, and keeps what is typed here.";

/** A component, so that what goes wrong in choosing a screen is caught as what goes wrong in it. */
function Shown({ place, known }: { readonly place: Place; readonly known: Known }) {
  const { path, query } = place;
  const { list, phase } = known;
  if (list === undefined) {
    return <Screen title="Connections">{phase === "loading" && <Loading what="your connections" />}</Screen>;
  }
  const taken = new Set(list.connections.map(({ name }) => name));
  const [first = "", second = "", third] = path.split("/").slice(1).map(decodeURIComponent);
  if (first === "") return <ConnectionsScreen connections={list.connections} />;
  if (first === "add") return addScreen(second, query, taken);
  if (first === "connections") return connectionScreen(list.connections, second, third);
  return (
    <NotFoundScreen
      title="No such page"
      text="The address may be from another version of the helper. Nothing was changed."
    />
  );
}

function addScreen(way: string, query: URLSearchParams, taken: ReadonlySet<string>) {
  switch (way) {
    case "":
      return <AddScreen />;
    case "by-hand":
      return <ByHandScreen from={query.get("from")} taken={taken} />;
    case "issuer":
      return <AddByIssuerScreen issuer={query.get("url") ?? ""} taken={taken} />;
    default:
      return <AddFromCatalogueScreen id={way} taken={taken} />;
  }
}

function connectionScreen(all: readonly ConnectionView[], name: string, part: string | undefined) {
  const connection = all.find((one) => one.name === name);
  if (connection === undefined) {
    return (
      <NotFoundScreen
        title={`No connection ${name}`}
        text="It was deleted or renamed, here or by another program. The list shows what there is."
      />
    );
  }
  if (part === "edit") return <EditScreen key={name} name={name} />;
  if (part === "sign-in") return <SignInScreen key={name} name={name} />;
  return <ConnectionScreen key={name} connection={connection} />;
}
