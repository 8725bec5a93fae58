import { ActionButton, Dialog, Failed, LongTextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type ReactNode, type RefObject, useId, useState } from "react";
import { reviewsWords } from "../../../words/reviews.ts";

/** Asks before something is decided that others read the reason of. */
export function ReasonDialog(props: {
  readonly title: string;
  /** Of the reason. */
  readonly label: string;
  readonly action: string;
  readonly busy: string;
  readonly danger?: boolean;
  /** Whether it can be done without one. */
  readonly optional?: boolean;
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** @throws what the person is told; the dialog stays open then */
  readonly onAct: (reason: string) => Promise<void>;
  /** What follows from it. */
  readonly children?: ReactNode;
}) {
  const { title, label, action, busy, danger = false, optional = false, returnTo, onClose, onAct } = props;
  const say = useWords(reviewsWords);
  const id = useId();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const missing = !optional && reason.trim() === "";

  async function act(): Promise<void> {
    setTried(true);
    setRefusal(undefined);
    if (missing) return document.getElementById(id)?.focus();
    try {
      await onAct(reason.trim());
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  }

  const button = (
    <ActionButton look={danger ? "danger" : "main"} busy={busy} onAct={act}>
      {action}
    </ActionButton>
  );
  return (
    <Dialog alert open title={title} onClose={onClose} returnTo={returnTo} action={button}>
      {props.children}
      <LongTextField
        id={id}
        label={label}
        hint={say("reasonHint")}
        prose
        required={!optional}
        value={reason}
        error={tried && missing ? say("reasonNeeded") : undefined}
        onChange={setReason}
      />
      {refusal !== undefined && <Failed message={refusal} />}
    </Dialog>
  );
}
