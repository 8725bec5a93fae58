import { GroupField } from "@grantway/ui/react";
import type { ReactNode } from "react";
import { controlId, type FieldGiven, useRefused } from "./field-given.ts";

/** Fields that belong together under one label. */
export function FieldGroup(props: {
  readonly given: FieldGiven;
  readonly description: string | undefined;
  readonly children: ReactNode;
}) {
  const { given, description, children } = props;
  const hint = given.hint ?? description;
  return (
    <GroupField
      id={controlId(given)}
      label={given.label}
      required={given.required}
      error={useRefused(given)}
      {...(hint === undefined ? {} : { hint })}
    >
      <div className="fields-within">{children}</div>
    </GroupField>
  );
}
