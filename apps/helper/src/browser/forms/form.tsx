import { type FormEvent, type ReactNode, useState } from "react";
import { Failed } from "../parts/states.tsx";

/** A form that tells what is wrong above its buttons, and cannot be sent twice. */
export function Form(props: {
  /** Name of the button that was pressed comes along. @throws what the person is told */
  readonly onSend: (button: string) => Promise<void>;
  /** Label of each button by its name, the main one last. */
  readonly buttons: Readonly<Record<string, string>>;
  readonly busy: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { onSend, buttons, busy, onCancel, children } = props;
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const names = Object.keys(buttons);
  const main = names.at(-1) ?? "";

  async function send(button: string): Promise<void> {
    if (sending !== undefined) return;
    setSending(button);
    setProblem(undefined);
    try {
      await onSend(button);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setSending(undefined);
  }

  // Enter in a field presses the only button that submits, which is the main one.
  function submit(event: FormEvent): void {
    event.preventDefault();
    void send(main);
  }

  return (
    <form className="form" onSubmit={submit}>
      {children}
      {problem !== undefined && <Failed message={problem} />}
      <div className="form-buttons">
        <button type="button" className="button button-secondary" onClick={onCancel}>
          Cancel
        </button>
        {names.slice(0, -1).map((name) => (
          <button
            key={name}
            type="button"
            className="button button-secondary"
            aria-disabled={sending !== undefined}
            onClick={({ currentTarget: { form } }) => {
              if (form?.reportValidity() === true) void send(name);
            }}
          >
            {sending === name ? busy : buttons[name]}
          </button>
        ))}
        <button type="submit" className="button" aria-disabled={sending !== undefined}>
          {sending === main ? busy : buttons[main]}
        </button>
      </div>
    </form>
  );
}
