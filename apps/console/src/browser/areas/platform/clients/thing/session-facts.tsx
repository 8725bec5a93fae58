import { Fact } from "@grantway/ui/react";
import { useClientLabels } from "../edit/client-labels.ts";
import { useShownValue } from "../edit/shown-value.ts";
import type { Client } from "../model/client.ts";
import type { SessionDraft } from "../model/session-draft.ts";

const addresses = ["initiateLoginUri", "frontchannelLogoutUri", "backchannelLogoutUri"] as const;
const sessions = ["frontchannelLogoutSessionRequired", "backchannelLogoutSessionRequired"] as const;

/** Where its sign-ins may begin, and what it is told of sign-outs; what it does not have is not there. */
export function SessionFacts({ client }: { readonly client: Pick<Client, keyof SessionDraft> }) {
  const labels = useClientLabels();
  const show = useShownValue();
  return (
    <>
      {addresses.map((member) =>
        client[member] === undefined ? null : (
          <Fact key={member} label={labels[member]}>
            <code dir="ltr">{client[member]}</code>
          </Fact>
        ),
      )}
      {sessions.map((member) =>
        client[member] ? (
          <Fact key={member} label={labels[member]}>
            {show(member, true)}
          </Fact>
        ) : null,
      )}
    </>
  );
}
