import { type ReactNode, useId } from "react";

/** On or off, with what it means in either case. */
export function SwitchField(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { label, hint, on, onChange } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="field">
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
