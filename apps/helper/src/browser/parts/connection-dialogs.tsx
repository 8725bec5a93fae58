import type { ConnectionView } from "@grantway/helper/contract";
import { ActionButton, CheckField, Dialog } from "@grantway/ui/react";
import { type RefObject, useState } from "react";
import { remove, revoke, signOut } from "../state/actions.ts";

interface Props {
  readonly connection: ConnectionView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
}

/** Asks before the access ends, and says what follows from it. */
export function RevokeDialog({ connection, ...dialog }: Props) {
  const { name, provider } = connection;
  return (
    <Dialog
      {...dialog}
      title={`Revoke ${name}?`}
      action={
        <ActionButton
          look="danger"
          busy="Revoking…"
          onAct={async () => {
            await revoke(connection);
            dialog.onClose();
          }}
        >
          Revoke
        </ActionButton>
      }
    >
      <ul className="consequences">
        <li>{provider.name} is asked to end the access at once.</li>
        <li>The tokens are forgotten here; the settings stay, so you can connect again.</li>
        <li>Programs that use {name} stop working until then.</li>
      </ul>
    </Dialog>
  );
}

/** Asks before the access ends and this browser leaves to be signed out at the provider too. */
export function SignOutDialog({ connection, ...dialog }: Props) {
  const { name, provider } = connection;
  return (
    <Dialog
      {...dialog}
      title={`Disconnect ${name} and sign out?`}
      action={
        <ActionButton
          look="danger"
          busy="Signing out…"
          onAct={async () => {
            await signOut(connection);
            dialog.onClose();
          }}
        >
          Disconnect and sign out
        </ActionButton>
      }
    >
      <ul className="consequences">
        <li>{provider.name} is asked to end the access at once, and the tokens are forgotten here.</li>
        <li>This browser goes to {provider.name}, which asks whether to sign you out there.</li>
        <li>Programs that use {name} stop working until you connect again.</li>
      </ul>
    </Dialog>
  );
}

/** Asks before a connection is forgotten, and says what follows from it. */
export function DeleteDialog({ connection, ...dialog }: Props) {
  const { name, provider, status } = connection;
  const signedIn = status !== "not_connected";
  const [leavesAccess, setLeavesAccess] = useState(false);
  const revokeFirst = signedIn && !leavesAccess;

  /** Whoever asks again begins at the careful choice. */
  function close(): void {
    setLeavesAccess(false);
    dialog.onClose();
  }

  return (
    <Dialog
      {...dialog}
      onClose={close}
      alert
      title={`Delete ${name}?`}
      action={
        <ActionButton
          look="danger"
          busy="Deleting…"
          onAct={async () => {
            await remove(connection, revokeFirst);
            close();
          }}
        >
          Delete
        </ActionButton>
      }
    >
      <ul className="consequences">
        <li>Its settings, its client secret and its tokens are forgotten. This cannot be undone.</li>
        <li>Programs that use {name} stop working.</li>
        {signedIn && !revokeFirst && (
          <li>{provider.name} is not told: what it gave stays good until it ends by itself.</li>
        )}
      </ul>
      {signedIn && (
        <CheckField checked={revokeFirst} onChange={(first) => setLeavesAccess(!first)}>
          End the access at {provider.name} first
        </CheckField>
      )}
    </Dialog>
  );
}
