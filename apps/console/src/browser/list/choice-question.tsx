import { Button, ChoiceField, Dialog } from "@grantway/ui/react";
import { useState } from "react";
import { useReturnFocus } from "@grantway/ui/frame";

/** Asks for one of a few: what a list is to be filtered by. */
export function ChoiceQuestion(props: {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onClose: () => void;
  readonly onAnswer: (value: string) => void;
}) {
  const { title, label, action, options, onClose, onAnswer } = props;
  const returnTo = useReturnFocus(true);
  const [value, setValue] = useState(options[0]?.[0] ?? "");
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <Button
          look="main"
          onClick={() => {
            onAnswer(value);
            onClose();
          }}
        >
          {action}
        </Button>
      }
    >
      <ChoiceField label={label} value={value} onChange={setValue} options={options} />
    </Dialog>
  );
}
