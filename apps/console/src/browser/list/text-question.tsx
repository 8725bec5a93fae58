import { Button, Dialog, TextField } from "@grantway/ui/react";
import { useState } from "react";
import { useReturnFocus } from "@grantway/ui/frame";

/** Asks for a text: what a list is to be filtered by. */
export function TextQuestion(props: {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly action: string;
  readonly onClose: () => void;
  readonly onAnswer: (text: string) => void;
}) {
  const { title, label, hint, action, onClose, onAnswer } = props;
  const [text, setText] = useState("");
  const returnTo = useReturnFocus(true);

  function answer(): void {
    if (text.trim() === "") return;
    onAnswer(text.trim());
    onClose();
  }

  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <Button look="main" onClick={answer}>
          {action}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer();
        }}
      >
        <TextField label={label} hint={hint} required value={text} onChange={setText} />
      </form>
    </Dialog>
  );
}
