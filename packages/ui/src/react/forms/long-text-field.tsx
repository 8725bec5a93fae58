import { ruled } from "./checking/rule.ts";
import { Field } from "./field.tsx";
import type { TextProps } from "./text-field.tsx";

/** A field of several lines, for what programs read: keys, lists, JSON. */
export function LongTextField(props: TextProps & { readonly rows?: number }) {
  const { value, onChange, check, rows = 3 } = props;
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          {...ruled(check)}
          className="code-input"
          rows={rows}
          value={value}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
