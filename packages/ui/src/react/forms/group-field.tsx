import { type ReactNode, useId } from "react";
import { useWords } from "../words.ts";
import type { FieldProps } from "./field.tsx";
import { FieldError } from "./field-error.tsx";

/** Several controls under one label, hint and error, all heard when one comes to the group. */
export function GroupField(props: FieldProps & { readonly children: ReactNode }) {
  const { label, hint, error, required = false, children } = props;
  const words = useWords();
  const ownId = useId();
  const id = props.id ?? ownId;
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const described = [...(hint === undefined ? [] : [hintId]), ...(error === undefined ? [] : [errorId])];
  return (
    // A list of errors leads here, where none of the controls is the wrong one.
    <fieldset
      id={id}
      tabIndex={-1}
      className="field group-field"
      aria-describedby={described.length === 0 ? undefined : described.join(" ")}
    >
      <legend>
        {label}
        {!required && <span className="optional">{` ${words.optional}`}</span>}
      </legend>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && <FieldError id={errorId} message={error} />}
    </fieldset>
  );
}
