import { ruled } from "./checking/rule.ts";
import { Field } from "./field.tsx";
import type { TextProps } from "./text-field.tsx";

/** A field of several lines: for what programs read, keys, lists, JSON, or `prose` for what people do. */
export function LongTextField(props: TextProps & { readonly rows?: number; readonly prose?: boolean }) {
  const { value, onChange, check, rows = 3, prose = false } = props;
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          {...ruled(check)}
          className={prose ? undefined : "code-input"}
          rows={rows}
          value={value}
          autoComplete="off"
          autoCapitalize={prose ? "sentences" : "none"}
          spellCheck={prose}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
