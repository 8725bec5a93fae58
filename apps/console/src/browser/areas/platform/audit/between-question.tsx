import { Button, Dialog, MomentField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useReturnFocus } from "@grantway/ui/frame";
import { auditWords } from "../../../words/audit.ts";

/** Asks for a time: from, until, or both. */
export function BetweenQuestion(props: {
  readonly onClose: () => void;
  readonly onAnswer: (from: string | undefined, to: string | undefined) => void;
}) {
  const { onClose, onAnswer } = props;
  const say = useWords(auditWords);
  const returnTo = useReturnFocus(true);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  return (
    <Dialog
      open
      title={say("betweenQuestion")}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <Button
          look="main"
          onClick={() => {
            onAnswer(instantOf(from), instantOf(to));
            onClose();
          }}
        >
          {say("show")}
        </Button>
      }
    >
      <MomentField label={say("from")} value={from} onChange={setFrom} />
      <MomentField label={say("to")} value={to} onChange={setTo} />
    </Dialog>
  );
}

/** What was typed in the time of this computer, as the API writes it. */
function instantOf(local: string): string | undefined {
  const at = Date.parse(local);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
