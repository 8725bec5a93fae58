import type { ConnectionView } from "@grantway/helper/contract";
import { useState } from "react";
import { remove, revoke } from "../state/actions.ts";
import { ActionButton } from "./action-button.tsx";
import { Dialog } from "./dialog.tsx";

interface Props {
  readonly connection: ConnectionView;
  readonly onClose: () => void;
}

/** Asks before the access ends, and says what follows from it. */
export function RevokeDialog({ connection, onClose }: Props) {
  const { name, provider } = connection;
  return (
    <Dialog title={`Revoke ${name}?`} onClose={onClose}>
      <ul className="consequences">
        <li>{provider.name} is asked to end the access at once.</li>
        <li>The tokens are forgotten here; the settings stay, so you can connect again.</li>
        <li>Programs that use {name} stop working until then.</li>
      </ul>
      <div className="choice">
        <button type="button" className="button button-secondary" onClick={onClose}>
          Cancel
        </button>
        <ActionButton
          className="button button-danger"
          busy="Revoking…"
          onAct={async () => {
            await revoke(connection);
            onClose();
          }}
        >
          Revoke
        </ActionButton>
      </div>
    </Dialog>
  );
}

/** Asks before a connection is forgotten, and says what follows from it. */
export function DeleteDialog({ connection, onClose }: Props) {
  const { name, provider, status } = connection;
  const signedIn = status !== "not_connected";
  const [revokeFirst, setRevokeFirst] = useState(signedIn);
  return (
    <Dialog title={`Delete ${name}?`} onClose={onClose}>
      <ul className="consequences">
        <li>Its settings, its client secret and its tokens are forgotten. This cannot be undone.</li>
        <li>Programs that use {name} stop working.</li>
        {signedIn && !revokeFirst && (
          <li>{provider.name} is not told: what it gave stays good until it ends by itself.</li>
        )}
      </ul>
      {signedIn && (
        <label className="check">
          <input
            type="checkbox"
            checked={revokeFirst}
            onChange={({ target }) => setRevokeFirst(target.checked)}
          />
          <span>End the access at {provider.name} first</span>
        </label>
      )}
      <div className="choice">
        <button type="button" className="button button-secondary" onClick={onClose}>
          Cancel
        </button>
        <ActionButton
          className="button button-danger"
          busy="Deleting…"
          onAct={async () => {
            await remove(connection, signedIn && revokeFirst);
            onClose();
          }}
        >
          Delete
        </ActionButton>
      </div>
    </Dialog>
  );
}
