import { Icon } from "../icon.tsx";

/** What is wrong with a value, below it. */
export function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="bad" />
      {message}
    </p>
  );
}
