import { Field } from "./field.tsx";
import type { TextProps } from "./text-field.tsx";

/** A day and a time, in the zone of this computer: `2026-11-28T14:00`, or empty. The browser's own field, in its language. */
export function MomentField(props: TextProps) {
  const { value, onChange } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
