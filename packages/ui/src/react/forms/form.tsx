import { type ReactNode, useState } from "react";
import { Button } from "../button.tsx";
import { Failed } from "../failed.tsx";
import { useWords } from "../words.ts";
import { CheckedForm } from "./checking/checked-form.tsx";
import { useFormCheck } from "./checking/form-check.ts";

/**
 * A form that is filled in and sent. What is wrong with a field is said at the field; what is wrong with the whole, above
 * the buttons. It cannot be sent twice, and what was typed stays until it is gone for good.
 */
export function Form(props: {
  /** Name of the button that was pressed comes along. @throws what the person is told */
  readonly onSend: (button: string) => Promise<void>;
  /** Label of each button by its name, the main one last. */
  readonly buttons: Readonly<Record<string, string>>;
  /** What the pressed button says meanwhile. */
  readonly busy: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { onSend, buttons, busy, onCancel, children } = props;
  const words = useWords();
  const check = useFormCheck();
  const [sending, setSending] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const names = Object.keys(buttons);
  const main = names.at(-1) ?? "";

  async function send(button: string): Promise<void> {
    if (sending !== undefined) return;
    setSending(button);
    setRefusal(undefined);
    try {
      await onSend(button);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
    setSending(undefined);
  }

  // Enter in a field presses the only button that submits, which is the main one.
  return (
    <CheckedForm check={check} onPass={() => void send(main)}>
      {children}
      {refusal !== undefined && <Failed message={refusal} />}
      <div className="form-buttons">
        <Button look="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
        {names.slice(0, -1).map((name) => (
          <Button
            key={name}
            look="secondary"
            aria-disabled={sending !== undefined}
            onClick={({ currentTarget: { form } }) => {
              if (form !== null && check.passes(form)) void send(name);
            }}
          >
            {sending === name ? busy : buttons[name]}
          </Button>
        ))}
        <Button type="submit" look="main" aria-disabled={sending !== undefined}>
          {sending === main ? busy : buttons[main]}
        </Button>
      </div>
    </CheckedForm>
  );
}
