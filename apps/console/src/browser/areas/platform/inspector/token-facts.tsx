import type { inspectToken, Output } from "@grantway/api";
import { Fact, Facts, Identifier, StateWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { inspectorWords } from "../../../words/inspector.ts";

type Token = Omit<Output<typeof inspectToken>, "person">;

const kinds = {
  "access-token": "accessToken",
  "refresh-token": "refreshToken",
  "authorization-code": "authorizationCode",
  "id-token": "idToken",
  unknown: "unknown",
} as const;

/** What a token is, for whom, and whether it is worth anything, in words. */
export function TokenFacts(props: {
  readonly token: Token;
  /** For whom; absent where the app acts as itself. */
  readonly person: ReactNode;
  /** What is said of what is no token. */
  readonly unknown: { readonly title: string; readonly why: string };
}) {
  const { token, person, unknown } = props;
  const say = useWords(inspectorWords);
  const { kind, state } = token;
  if (kind === "unknown" || state === undefined) {
    return (
      <section className="panel">
        <h2>{unknown.title}</h2>
        <p>{unknown.why}</p>
      </section>
    );
  }
  const alive = state === "alive";
  return (
    <section className="panel">
      <h2>{say(kinds[kind])}</h2>
      <p>
        <StateWord tone={alive ? "good" : "bad"}>{say(alive ? "alive" : "dead")}</StateWord>
      </p>
      {!alive && <p>{say(state)}</p>}
      {alive && kind === "authorization-code" && <p>{say("codeAlive")}</p>}
      <Facts>
        <WhoFacts client={token.client} person={person} />
        <ScopeFact label={say("scopes")} scopes={token.scopes} />
        <ScopeFact label={say("living")} scopes={token.livingScopes} />
        <ScopeFact label={say("audiences")} scopes={token.audiences} />
        <MomentFact label={say("issued")} at={token.issuedAt} />
        <MomentFact label={say("expires")} at={token.expiresAt} />
        <IdFact label={say("tokenId")} id={token.tokenId} />
        <IdFact label={say("grant")} id={token.grantId} />
        <IdFact label={say("family")} id={token.familyId} />
        <IdFact label={say("installation")} id={token.installation} />
      </Facts>
    </section>
  );
}

function WhoFacts({ client, person }: { readonly client: Token["client"]; readonly person: ReactNode }) {
  const say = useWords(inspectorWords);
  return (
    <>
      {client !== undefined && <Fact label={say("client")}>{client.name ?? client.id}</Fact>}
      <Fact label={say("person")}>{person ?? say("nobody")}</Fact>
    </>
  );
}

function MomentFact({ label, at }: { readonly label: string; readonly at: string | undefined }): ReactNode {
  const { moment } = useFormats();
  return at !== undefined && <Fact label={label}>{moment(Date.parse(at))}</Fact>;
}

function ScopeFact({
  label,
  scopes,
}: {
  readonly label: string;
  readonly scopes: readonly string[];
}): ReactNode {
  if (scopes.length === 0) return undefined;
  return (
    <Fact label={label}>
      {scopes.map((scope) => (
        <span key={scope}>
          <code>{scope}</code>{" "}
        </span>
      ))}
    </Fact>
  );
}

function IdFact({ label, id }: { readonly label: string; readonly id: string | undefined }): ReactNode {
  if (id === undefined) return undefined;
  return (
    <Fact label={label}>
      <Identifier value={id} of={label} />
    </Fact>
  );
}
