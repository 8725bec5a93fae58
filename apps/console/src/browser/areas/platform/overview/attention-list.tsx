import type { Output, readOverview } from "@grantway/api";
import { StateWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { linkOf } from "../../../list/thing-links.ts";
import { overviewWords } from "../../../words/overview.ts";

type Attention = Output<typeof readOverview>["attention"];

/** What an administrator should look at, each with the way there. */
export function AttentionList({ attention }: { readonly attention: Attention }) {
  const say = useWords(overviewWords);
  const { endingKeys, oldSecrets, unusedClients, failedSignIns } = attention;
  const calm = endingKeys.length + oldSecrets.total + unusedClients.total === 0 && !failedSignIns.rising;
  return (
    <section className="panel" aria-labelledby="attention">
      <h2 id="attention">{say("attention")}</h2>
      {calm && <StateWord tone="good">{say("nothing")}</StateWord>}
      <ul className="attention">
        {endingKeys.map((key) => (
          <Item key={key.kid}>
            <EndingKey of={key} />
          </Item>
        ))}
        {failedSignIns.rising && (
          <Item>{say("failing", { now: failedSignIns.now, before: failedSignIns.before })}</Item>
        )}
        {oldSecrets.total > 0 && (
          <Item>
            {say("oldSecrets", { count: oldSecrets.total })}
            <Clients of={oldSecrets} />
          </Item>
        )}
        {unusedClients.total > 0 && (
          <Item>
            {say("unusedClients", { count: unusedClients.total })}
            <Clients of={unusedClients} />
          </Item>
        )}
      </ul>
    </section>
  );
}

function Item({ children }: { readonly children: ReactNode }) {
  return (
    <li>
      <StateWord tone="caution">
        <span className="attention-text">{children}</span>
      </StateWord>
    </li>
  );
}

function EndingKey({ of: key }: { readonly of: Attention["endingKeys"][number] }) {
  const say = useWords(overviewWords);
  const { moment } = useFormats();
  const { algorithm, signsUntil, followed } = key;
  return (
    <>
      {signsUntil === undefined
        ? say("keyOld", { algorithm })
        : say("keyEnds", { algorithm, moment: moment(Date.parse(signsUntil)) })}{" "}
      {signsUntil !== undefined && say(followed ? "keyFollowed" : "keyUnfollowed")}{" "}
      <Link to="/keys">{say("toKeys")}</Link>
    </>
  );
}

function Clients({ of: some }: { readonly of: Attention["oldSecrets"] }) {
  const say = useWords(overviewWords);
  const { day } = useFormats();
  const rest = some.total - some.items.length;
  return (
    <ul className="attention-clients">
      {some.items.map(({ clientId, name, since }) => (
        <li key={clientId}>
          <Link {...linkOf(`client:${clientId}`)}>{name}</Link>{" "}
          <span className="quiet">{say("since", { moment: day(Date.parse(since)) })}</span>
        </li>
      ))}
      {rest > 0 && <li className="quiet">{say("more", { count: rest })}</li>}
    </ul>
  );
}
