import type { ConnectionView } from "@grantway/helper/contract";
import { ActionButton, Menu, type MenuItem, Unseen } from "@grantway/ui/react";
import { useRef, useState } from "react";
import { cancelSignIn, connect, copyAsCurl, refresh } from "../state/actions.ts";
import { connectionPage, navigate } from "../state/path.ts";
import { DeleteDialog, RevokeDialog, SignOutDialog } from "./connection-dialogs.tsx";

/** What can be done with a connection: the likely thing as a button, the rest in a menu. */
export function ConnectionActions({ connection }: { readonly connection: ConnectionView }) {
  const [asking, setAsking] = useState<"revoke" | "sign-out" | "delete">();
  const more = useRef<HTMLButtonElement>(null);
  const { name, status, flow } = connection;
  const broken = status === "broken";
  const signedIn = status !== "not_connected" && !broken;
  const items: readonly MenuItem[] = [
    ...(signedIn && flow !== "static"
      ? [{ label: "Connect again", onChoose: () => void connect(connection) }]
      : []),
    ...(broken ? [] : [{ label: "Edit", onChoose: () => navigate(connectionPage(name, "/edit")) }]),
    ...(signedIn ? [{ label: "Revoke…", onChoose: () => setAsking("revoke") }] : []),
    ...(signedIn && (flow === "code" || flow === "device")
      ? [{ label: "Disconnect and sign out…", onChoose: () => setAsking("sign-out") }]
      : []),
    { label: "Delete…", danger: true, onChoose: () => setAsking("delete") },
  ];
  const dialog = { connection, onClose: () => setAsking(undefined), returnTo: more };
  return (
    <div className="actions">
      <MainAction connection={connection} />
      {status === "connected" && (
        <ActionButton busy="Copying…" onAct={() => copyAsCurl(connection)}>
          Copy as curl<Unseen> {name}</Unseen>
        </ActionButton>
      )}
      <Menu label="More" of={`for ${name}`} items={items} buttonRef={more} />
      <RevokeDialog open={asking === "revoke"} {...dialog} />
      <SignOutDialog open={asking === "sign-out"} {...dialog} />
      <DeleteDialog open={asking === "delete"} {...dialog} />
    </div>
  );
}

function MainAction({ connection }: { readonly connection: ConnectionView }) {
  const { name, status, canRefresh, signIn } = connection;
  if (status === "broken") return null;
  if (signIn !== undefined) {
    return (
      <ActionButton busy="Cancelling…" onAct={() => cancelSignIn(name)}>
        Cancel signing in<Unseen> to {name}</Unseen>
      </ActionButton>
    );
  }
  if (status === "connected") {
    if (!canRefresh) return null;
    return (
      <ActionButton busy="Refreshing…" onAct={() => refresh(connection)}>
        Refresh<Unseen> {name}</Unseen>
      </ActionButton>
    );
  }
  return (
    <ActionButton look="quiet-main" busy="Connecting…" onAct={() => connect(connection)}>
      {status === "not_connected" ? "Connect" : "Connect again"}
      <Unseen> {name}</Unseen>
    </ActionButton>
  );
}
