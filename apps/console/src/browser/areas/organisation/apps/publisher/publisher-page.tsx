import { claimDomain, removeDomain, showPublisher, verifyDomain } from "@grantway/api";
import {
  ActionButton,
  Fact,
  Facts,
  Failed,
  CopyButton,
  RelativeTime,
  StateWord,
  TextField,
  Unseen,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { Output } from "@grantway/api";
import { useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { publisherWords } from "../../../../words/publisher.ts";

const route = getRouteApi("/organisations/$organisation/publisher");

type Domain = NonNullable<Output<typeof showPublisher>["domain"]>;

/** `/organisations/$organisation/publisher`: which domain is a publisher's, and how its DNS proves it. */
export function PublisherPage() {
  const say = useWords(publisherWords);
  const { organisation } = route.useParams();
  const { mayIn } = useSession();
  const mayChange = mayIn(organisation, "apps:write");
  const list = {
    label: say("apps"),
    link: { to: "/organisations/$organisation/apps", params: { organisation } },
  } as const;
  return (
    <ThingPage
      operation={showPublisher}
      input={{ params: { organisation } }}
      known={say("title")}
      title={() => say("title")}
      above={() => [list]}
      renderLead={() => <p className="quiet">{say("lead")}</p>}
      narrow
      loading={say("loading")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: list }}
    >
      {({ domain }) => (
        <>
          {domain === undefined ? (
            <p>{say("noDomain")}</p>
          ) : (
            <DomainPanel organisation={organisation} domain={domain} mayChange={mayChange} />
          )}
          {mayChange && (
            <ClaimForm key={domain?.domain} organisation={organisation} domain={domain?.domain ?? ""} />
          )}
        </>
      )}
    </ThingPage>
  );
}

function DomainPanel(props: {
  readonly organisation: string;
  readonly domain: Domain;
  readonly mayChange: boolean;
}) {
  const { organisation, domain, mayChange } = props;
  const { verifiedAt, checkedAt, recordName, challenge } = domain;
  const say = useWords(publisherWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const verify = useChange(verifyDomain, { touches: ["audit"] });
  const remove = useChange(removeDomain, { touches: ["audit"] });
  const params = { organisation };

  async function look(): Promise<void> {
    await verify.mutateAsync({ params }).then(
      () => tell({ tone: "success", text: say("isVerified", { domain: domain.domain }) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  async function takeAway(): Promise<void> {
    await remove.mutateAsync({ params }).then(
      () => tell({ tone: "success", text: say("isRemoved", { domain: domain.domain }) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  return (
    <section className="panel">
      <h2>
        <bdi dir="ltr">{domain.domain}</bdi>
      </h2>
      {verifiedAt === undefined ? (
        <>
          <StateWord tone="caution">{say("unverified")}</StateWord>
          <p>{say("how")}</p>
        </>
      ) : (
        <StateWord tone="good">{say.rich("verified", { when: <RelativeTime at={verifiedAt} /> })}</StateWord>
      )}
      <Facts>
        <Fact label={say("recordType")}>
          <code dir="ltr">TXT</code>
        </Fact>
        <Fact label={say("recordName")}>
          <Copied text={recordName} of={say("recordName")} />
        </Fact>
        <Fact label={say("recordValue")}>
          <Copied text={challenge} of={say("recordValue")} />
        </Fact>
        <Fact label={say("lastLooked")}>
          {checkedAt === undefined ? say("never") : <RelativeTime at={checkedAt} />}
        </Fact>
      </Facts>
      {mayChange && (
        <div className="actions">
          <ActionButton look="main" busy={say("looking")} onAct={look}>
            {say("look")}
          </ActionButton>
          <ActionButton look="secondary" busy={say("removing")} onAct={takeAway}>
            {say("remove")}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

/** Whole, as it is typed into a form of somebody else's. */
function Copied({ text, of }: { readonly text: string; readonly of: string }) {
  const say = useWords(publisherWords);
  return (
    <span className="identifier">
      <code dir="ltr">{text}</code>
      <CopyButton text={text}>
        {say("copy")}
        <Unseen> {of}</Unseen>
      </CopyButton>
    </span>
  );
}

function ClaimForm({ organisation, domain }: { readonly organisation: string; readonly domain: string }) {
  const say = useWords(publisherWords);
  const words = useProblemWords();
  const claim = useChange(claimDomain, { touches: ["audit"] });
  const [typed, setTyped] = useState(domain);

  function send(event: FormEvent): void {
    event.preventDefault();
    claim.mutate({ params: { organisation }, body: { domain: typed } });
  }

  return (
    <form className="form" onSubmit={send}>
      <TextField
        label={say(domain === "" ? "claimLabel" : "otherLabel")}
        hint={say("claimHint")}
        code
        required
        placeholder="acme.example"
        value={typed}
        onChange={setTyped}
      />
      {claim.error !== null && <Failed message={words(claim.error)} />}
      <div>
        <button type="submit" className="button button-secondary" disabled={claim.isPending}>
          {say(claim.isPending ? "claiming" : "claim")}
        </button>
      </div>
    </form>
  );
}
