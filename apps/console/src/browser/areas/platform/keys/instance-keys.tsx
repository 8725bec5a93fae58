import { StateWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { keysWords } from "../../../words/keys.ts";
import type { InstanceKeyView } from "./key-view.ts";

const uses = {
  seals: ["good", "useSeals"],
  opens: ["plain", "useOpens"],
  missing: ["bad", "useMissing"],
} as const;

/** The keys of the configuration, each with what would be lost without it. */
export function InstanceKeys({ keys }: { readonly keys: readonly InstanceKeyView[] }) {
  const say = useWords(keysWords);
  return (
    <section className="section">
      <h2>{say("instance")}</h2>
      <p className="quiet">{say("instanceLead")}</p>
      <ul className="instance-keys">
        {keys.map((key) => {
          const [tone, word] = uses[key.use];
          return (
            <li key={key.id} className="panel">
              <div className="key-head">
                <code>{key.id}</code>
                <StateWord tone={tone}>{say(word)}</StateWord>
              </div>
              <Needs of={key} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Needs({ of: key }: { readonly of: InstanceKeyView }) {
  const say = useWords(keysWords);
  const { moment } = useFormats();
  const { use, signingKeys, clients, refreshTokens, sessions, othersUntil } = key;
  const until = (instant: string | undefined) => moment(Date.parse(instant ?? ""));
  const needs = [
    ...(signingKeys > 0 ? [say("needsKeys", { count: signingKeys })] : []),
    ...(clients.length > 0
      ? [`${say("needsClients", { count: clients.length })}: ${clients.join(", ")}`]
      : []),
    ...(refreshTokens.count > 0
      ? [say("needsRefresh", { count: refreshTokens.count, moment: until(refreshTokens.until) })]
      : []),
    ...(sessions.count > 0
      ? [say("needsSessions", { count: sessions.count, moment: until(sessions.until) })]
      : []),
    ...(othersUntil === undefined ? [] : [say("needsOthers", { moment: until(othersUntil) })]),
  ];
  return (
    <>
      {use === "seals" && <p className="quiet">{say("sealsWhy")}</p>}
      {use === "missing" && <p className="quiet">{say("missingWhy")}</p>}
      {use === "opens" && needs.length === 0 && <p className="quiet">{say("freeWhy")}</p>}
      {needs.length > 0 && (
        <ul className="needs quiet">
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      )}
    </>
  );
}
