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

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (sending !== undefined) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const button = submitter?.getAttribute("value") ?? names.at(-1) ?? "";
    setSending(button);
    setProblem(undefined);
    try {
      await onSend(button);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setSending(undefined);
  }

  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      {children}
      {problem !== undefined && <Failed message={problem} />}
      <div className="form-buttons">
        <button type="button" className="button button-secondary" onClick={onCancel}>
          Cancel
        </button>
        {names.map((name, index) => (
          <button
            key={name}
            type="submit"
            value={name}
            className={index === names.length - 1 ? "button" : "button button-secondary"}
            aria-disabled={sending !== undefined}
          >
            {sending === name ? busy : buttons[name]}
          </button>
        ))}
      </div>
    </form>
  );
}
