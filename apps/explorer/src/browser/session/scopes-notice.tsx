import { Button, Icon } from "@grantway/ui/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import type { ApiDocument, OperationEntry } from "../document/api-document.ts";
import { sessionWords } from "../words/session.ts";
import { missingScopes, tokenScopes } from "./missing-scopes.ts";
import { useSignedIn } from "./use-signed-in.ts";

/**
 * What a call needs and the person has not allowed yet, said before it is sent, with the button that asks for it. Whoever comes
 * back finds what they typed.
 */
export function ScopesNotice(props: {
  readonly api: ApiEntry;
  readonly document: Pick<ApiDocument, "scopes">;
  readonly operation: Pick<OperationEntry, "scopes" | "security">;
  /** What the API itself said is missing, where it said so. */
  readonly told: readonly string[];
}) {
  const { api, document, operation, told } = props;
  const say = useWords(sessionWords);
  const { state, scopes, signIn } = useSignedIn(api);
  const missing = [...new Set([...missingScopes(tokenScopes(operation), scopes), ...told])];
  const provider = api.provider.name;
  if (state === "out" && operation.security.length > 0) {
    return (
      <Ask
        text={say("signInFirst", { provider })}
        action={say("signInAndBack")}
        onAsk={() => signIn(missing)}
      />
    );
  }
  if (state !== "in" || missing.length === 0) return undefined;
  const described = (scope: string) => document.scopes.find(({ name }) => name === scope)?.description;
  return (
    <Ask
      text={say("missing", { count: missing.length })}
      action={say("askFor", { provider })}
      onAsk={() => signIn(missing)}
    >
      <ul className="scopes">
        {missing.map((scope) => (
          <li key={scope}>
            <code>{scope}</code> {described(scope)}
          </li>
        ))}
      </ul>
    </Ask>
  );
}

function Ask(props: {
  readonly text: string;
  readonly action: string;
  readonly onAsk: () => void;
  readonly children?: ReactNode;
}) {
  const { text, action, onAsk, children } = props;
  return (
    <div className="notice notice-caution scopes-notice" role="status">
      <Icon name="caution" />
      <div>
        <p>{text}</p>
        {children}
        <Button look="quiet-main" onClick={onAsk}>
          {action}
        </Button>
      </div>
    </div>
  );
}
