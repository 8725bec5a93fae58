import type { Person } from "./person.ts";
import { PasswordDialog } from "./password-dialog.tsx";
import { PasswordLinkDialog } from "./password-link-dialog.tsx";
import { RemovePersonDialog } from "./remove-person-dialog.tsx";
import { SignOutDialog } from "./sign-out-dialog.tsx";

/** What is asked before it is done. */
export type PersonQuestion = "password" | "link" | "sign-out" | "remove";

/** The question that is open, if one is. */
export function PersonDialogs(props: {
  readonly person: Person;
  readonly asking: PersonQuestion | undefined;
  readonly onClose: () => void;
  /** The person is deleted. */
  readonly onGone?: (() => void) | undefined;
}) {
  const { asking, ...question } = props;
  switch (asking) {
    case "password":
      return <PasswordDialog {...question} />;
    case "link":
      return <PasswordLinkDialog {...question} />;
    case "sign-out":
      return <SignOutDialog {...question} />;
    case "remove":
      return <RemovePersonDialog {...question} />;
    case undefined:
      return undefined;
  }
}
