import { type ReactNode, use, useId } from "react";
import { useWords } from "../words.ts";
import { ProblemsContext } from "./checking/form-check.ts";
import { FieldError } from "./field-error.tsx";

/** What every field has. */
export interface FieldProps {
  /** Of the control, where somebody has to find it; made up otherwise. */
  readonly id?: string;
  readonly label: string;
  /** One sentence below the label. */
  readonly hint?: ReactNode;
  /** What is wrong with the value, said below it. A form that checks its fields finds it by itself. */
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** What ties a control to its field. */
export interface ControlProps {
  readonly id: string;
  readonly required: boolean;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  /** What a list of wrong fields calls it. */
  readonly "data-label": string;
}

/** A control with its label, its hint, and what is wrong with it: all three are heard with it. */
export function Field(props: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const { label, hint, required = false, children } = props;
  const words = useWords();
  const ownId = useId();
  const id = props.id ?? ownId;
  const error = props.error ?? use(ProblemsContext).get(id);
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const described = [...(hint === undefined ? [] : [hintId]), ...(error === undefined ? [] : [errorId])];
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!required && <span className="optional">{` ${words.optional}`}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id,
        required,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": error === undefined ? undefined : true,
        "data-label": label,
      })}
      {error !== undefined && <FieldError id={errorId} message={error} />}
    </div>
  );
}
