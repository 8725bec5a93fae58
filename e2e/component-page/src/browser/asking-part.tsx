import { ActionButton, Button, Dialog, Menu, TextField } from "@grantway/ui/react";
import { useRef, useState } from "react";

/** A menu whose items ask: one in a dialog, which has a menu in it, one in an alert. */
export function AskingPart() {
  const [asking, setAsking] = useState<"rename" | "delete">();
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState("");
  const more = useRef<HTMLButtonElement>(null);
  const close = () => setAsking(undefined);
  return (
    <section aria-label="Asking">
      <div className="actions">
        <Menu
          label="More"
          of="for acme"
          buttonRef={more}
          items={[
            { label: "Archive", onChoose: () => setChosen("archived") },
            { label: "Rename…", onChoose: () => setAsking("rename") },
            { label: "Delete…", danger: true, onChoose: () => setAsking("delete") },
          ]}
        />
      </div>
      <Dialog
        title="Rename acme"
        open={asking === "rename"}
        onClose={close}
        returnTo={more}
        action={
          <Button look="main" onClick={close}>
            Rename
          </Button>
        }
      >
        <TextField label="New name" required value={name} onChange={setName} />
        <Menu
          label="Suggestions"
          of="for acme"
          items={[{ label: "acme-work", onChoose: () => setName("acme-work") }]}
        />
      </Dialog>
      <Dialog
        alert
        title="Delete acme?"
        open={asking === "delete"}
        onClose={close}
        returnTo={more}
        action={
          <ActionButton
            look="danger"
            busy="Deleting…"
            onAct={async () => {
              setChosen("deleted");
              close();
            }}
          >
            Delete
          </ActionButton>
        }
      >
        <p>This cannot be undone.</p>
      </Dialog>
      <output>{chosen}</output>
    </section>
  );
}
