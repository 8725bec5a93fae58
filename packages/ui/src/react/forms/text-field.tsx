import { type Rule, ruled } from "./checking/rule.ts";
import { Field, type FieldProps } from "./field.tsx";

/** What a field for text has besides. */
export interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with a value, besides what the browser finds. */
  readonly check?: Rule;
}

/** A field of one line. */
export function TextField(
  props: TextProps & {
    readonly type?: "text" | "password" | "url" | "search" | "date";
    readonly placeholder?: string | undefined;
    /** What is typed is code: an even-width font. */
    readonly code?: boolean;
    readonly autoComplete?: string;
    /** What the whole value has to match, and what is said when it does not. */
    readonly shape?: { readonly pattern: string; readonly otherwise: string };
  },
) {
  const { value, onChange, check, type = "text", placeholder, code = false } = props;
  const { autoComplete = "off", shape } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          {...ruled(check)}
          type={type}
          className={code ? "code-input" : undefined}
          value={value}
          placeholder={placeholder}
          pattern={shape?.pattern}
          data-malformed={shape?.otherwise}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
