import type { ConnectionView } from "@grantway/helper/contract";
import { useState } from "react";
import { cancelSignIn, connect, copyAsCurl, refresh } from "../state/actions.ts";
import { connectionPage, navigate } from "../state/path.ts";
import { ActionButton } from "./action-button.tsx";
import { DeleteDialog, RevokeDialog } from "./connection-dialogs.tsx";
import { Menu, type MenuItem } from "./menu.tsx";

/** What can be done with a connection: the likely thing as a button, the rest in a menu. */
export function ConnectionActions({ connection }: { readonly connection: ConnectionView }) {
  const [asking, setAsking] = useState<"revoke" | "delete">();
  const { name, status, flow } = connection;
  const broken = status === "broken";
  const signedIn = status !== "not_connected" && !broken;
  const items: readonly MenuItem[] = [
    ...(signedIn && flow !== "static"
      ? [{ label: "Connect again", onChoose: () => void connect(connection) }]
      : []),
    ...(broken ? [] : [{ label: "Edit", onChoose: () => navigate(connectionPage(name, "/edit")) }]),
    ...(signedIn ? [{ label: "Revoke…", onChoose: () => setAsking("revoke") }] : []),
    { label: "Delete…", danger: true, onChoose: () => setAsking("delete") },
  ];
  return (
    <div className="actions">
      <MainAction connection={connection} />
      {status === "connected" && (
        <ActionButton busy="Copying…" onAct={() => copyAsCurl(connection)}>
          Copy as curl<span className="unseen"> {name}</span>
        </ActionButton>
      )}
      <Menu label="More" of={name} items={items} />
      {asking === "revoke" && <RevokeDialog connection={connection} onClose={() => setAsking(undefined)} />}
      {asking === "delete" && <DeleteDialog connection={connection} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

function MainAction({ connection }: { readonly connection: ConnectionView }) {
  const { name, status, canRefresh, signIn } = connection;
  if (status === "broken") return null;
  if (signIn !== undefined) {
    return (
      <ActionButton busy="Cancelling…" onAct={() => cancelSignIn(name)}>
        Cancel signing in<span className="unseen"> to {name}</span>
      </ActionButton>
    );
  }
  if (status === "connected") {
    if (!canRefresh) return null;
    return (
      <ActionButton busy="Refreshing…" onAct={() => refresh(connection)}>
        Refresh<span className="unseen"> {name}</span>
      </ActionButton>
    );
  }
  return (
    <ActionButton className="button-quiet button-main" busy="Connecting…" onAct={() => connect(connection)}>
      {status === "not_connected" ? "Connect" : "Connect again"}
      <span className="unseen"> {name}</span>
    </ActionButton>
  );
}
