import { type ReactNode, type RefObject, useId, useState } from "react";
import { ActionButton } from "../action-button.tsx";
import { Failed } from "../failed.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useWords } from "../words.ts";
import { Dialog } from "./dialog.tsx";

/**
 * Asks before what cannot be taken back, with what follows from it in numbers. Where that is grave, the thing has to be called
 * by its name.
 */
export function ConsequencesDialog(props: {
  /** The question, with the name of the thing in it. */
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
  /** One sentence each. */
  readonly consequences: readonly ReactNode[];
  /** They are still counted: until then nothing can be decided, and the button would move under the pointer besides. */
  readonly counting?: boolean;
  /** What has to be typed. */
  readonly name?: string;
  /** The verb on the button, and what the button says meanwhile. */
  readonly action: string;
  readonly busy: string;
  /** @throws what the person is told; the dialog stays open then */
  readonly onAct: () => Promise<void>;
}) {
  // Asked again, it begins anew.
  return props.open ? <Question {...props} /> : undefined;
}

function Question(props: Parameters<typeof ConsequencesDialog>[0]) {
  const { title, onClose, returnTo, consequences, counting = false, name, action, busy, onAct } = props;
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const named = name === undefined || typed.trim() === name;

  async function act(): Promise<void> {
    setTried(true);
    setRefusal(undefined);
    if (!named) return document.getElementById(id)?.focus();
    try {
      await onAct();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  }

  const button = (
    <ActionButton look="danger" busy={busy} waits={counting} onAct={act}>
      {action}
    </ActionButton>
  );
  return (
    <Dialog alert open title={title} onClose={onClose} returnTo={returnTo} action={button}>
      <ul className="consequences">
        {consequences.map((consequence, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- sentences have no name of their own and do not move
          <li key={place}>{consequence}</li>
        ))}
      </ul>
      {name !== undefined && (
        <TextField
          id={id}
          required
          label={words.typeName(name)}
          value={typed}
          onChange={setTyped}
          error={tried && !named ? words.otherName(name) : undefined}
        />
      )}
      {refusal !== undefined && <Failed message={refusal} />}
    </Dialog>
  );
}
