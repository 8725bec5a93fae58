import { type ReactNode, useId } from "react";

interface Common {
  readonly label: string;
  /** One sentence below the label. */
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

/** A labelled field of one line. */
export function Field(
  props: Common & {
    readonly type?: "text" | "password" | "url" | "search";
    readonly placeholder?: string | undefined;
    /** What is typed is code: no spelling, no capitals, an even-width font. */
    readonly code?: boolean;
    readonly autoComplete?: string;
    readonly pattern?: string;
  },
) {
  const { label, hint, value, onChange, required, type = "text", placeholder, code, pattern } = props;
  return (
    <Labelled label={label} hint={hint} required={required}>
      {(id, hintId) => (
        <input
          id={id}
          type={type}
          className={code === true ? "code-input" : undefined}
          value={value}
          placeholder={placeholder}
          required={required}
          pattern={pattern}
          aria-describedby={hintId}
          autoComplete={props.autoComplete ?? "off"}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}

/** A labelled field of several lines. */
export function LongField(props: Common & { readonly rows?: number }) {
  const { label, hint, value, onChange, required, rows = 3 } = props;
  return (
    <Labelled label={label} hint={hint} required={required}>
      {(id, hintId) => (
        <textarea
          id={id}
          className="code-input"
          rows={rows}
          value={value}
          required={required}
          aria-describedby={hintId}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}

/** A labelled choice. */
export function Choice(
  props: Common & { readonly options: readonly (readonly [value: string, label: string])[] },
) {
  const { label, hint, value, onChange, options } = props;
  return (
    <Labelled label={label} hint={hint} required>
      {(id, hintId) => (
        <select
          id={id}
          value={value}
          aria-describedby={hintId}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled(props: {
  readonly label: string;
  readonly hint: ReactNode;
  readonly required: boolean | undefined;
  readonly children: (id: string, hintId: string | undefined) => ReactNode;
}) {
  const { label, hint, required, children } = props;
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required !== true && <span className="optional"> optional</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children(id, hintId)}
    </div>
  );
}
