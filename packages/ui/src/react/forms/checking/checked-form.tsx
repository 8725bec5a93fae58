import type { ReactNode } from "react";
import { ErrorSummary } from "../error-summary.tsx";
import { useAfterPress } from "./after-press.ts";
import { type FormCheck, ProblemsContext } from "./form-check.ts";

/** A form whose fields say what is wrong with them. `onPass` hears of it only when nothing is. */
export function CheckedForm(props: {
  readonly check: FormCheck;
  readonly onPass: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { check, onPass, className = "form", children } = props;
  const afterPress = useAfterPress();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears what is typed in its fields
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (check.passes(event.currentTarget)) onPass();
      }}
      onBlur={({ target }) => afterPress(() => check.changed(target, true))}
      onInput={({ target }) => check.changed(target, false)}
    >
      {/* A new one for each try, because it takes the focus when it comes. */}
      <ErrorSummary key={check.tries} problems={check.listed} />
      <ProblemsContext value={check.messages}>{children}</ProblemsContext>
    </form>
  );
}
