import { answerInstallation } from "@grantway/api";
import { ActionButton, CheckField, Failed, StateWord } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useLanguage, useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { installedWords } from "../../../words/installed.ts";
import type { Installed, InstalledRight } from "../installation.ts";
import { touched } from "../touched.ts";
import type { AskedWords } from "./asked-words.ts";
import { textHashOf } from "./shown-text.ts";

/** What a newer version asks for besides: the difference alone, with two answers that weigh the same. */
export function PendingRights(props: {
  readonly installation: Installed;
  readonly pending: readonly InstalledRight[];
  readonly asked: ReadonlyMap<string, AskedWords>;
  readonly locked: boolean;
}) {
  const { installation, pending, asked, locked } = props;
  const { id, appOf } = installation;
  const say = useWords(installedWords);
  const language = useLanguage();
  const words = useProblemWords();
  const { tell } = useTelling();
  const change = useChange(answerInstallation, { touches: touched });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isOptional = (scope: string) => asked.get(scope)?.optional === true;
  const all = pending.map(({ scope }) => scope);
  const accepted = all.filter((scope) => !isOptional(scope) || chosen.includes(scope));

  async function answer(yes: boolean): Promise<void> {
    const given = yes ? accepted : [];
    const textHash = await textHashOf(shownText(say("pendingTitle"), pending, asked));
    const body = {
      accepted: [...given],
      declined: all.filter((scope) => !given.includes(scope)),
      textHash,
      locale: language,
    };
    const done = await change.mutateAsync({ params: { installation: id }, body }).then(
      () => true,
      () => false,
    );
    if (done) tell({ tone: "success", text: say(yes ? "allowed" : "kept", { app: appOf.name }) });
  }

  return (
    <section className="panel pending-rights">
      <h2>{say("pendingTitle")}</h2>
      <p className="quiet">{say("pendingWhy")}</p>
      {change.error !== null && <Failed message={words(change.error)} />}
      <ul className="right-list">
        {pending.map((right) => (
          <li key={right.scope}>
            <PendingRight
              right={right}
              asked={asked.get(right.scope)}
              chosen={locked || !isOptional(right.scope) ? undefined : chosen.includes(right.scope)}
              onChoose={(yes) =>
                setChosen(yes ? [...chosen, right.scope] : chosen.filter((scope) => scope !== right.scope))
              }
            />
          </li>
        ))}
      </ul>
      {!locked && (
        <div className="equal-answers">
          <ActionButton look="secondary" busy={say("keeping")} onAct={() => answer(false)}>
            {say("keepCurrent")}
          </ActionButton>
          <ActionButton look="secondary" busy={say("allowing")} onAct={() => answer(true)}>
            {say("allowNew", { count: accepted.length })}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function PendingRight(props: {
  readonly right: InstalledRight;
  readonly asked: AskedWords | undefined;
  /** `undefined` where there is no choice. */
  readonly chosen: boolean | undefined;
  readonly onChoose: (yes: boolean) => void;
}) {
  const { right, asked, chosen, onChoose } = props;
  const { scope, title = scope, risk } = right;
  const say = useWords(installedWords);
  return (
    <>
      <div className="right-title">
        {chosen === undefined ? (
          <span>{title}</span>
        ) : (
          <CheckField checked={chosen} onChange={onChoose}>
            {title}
          </CheckField>
        )}
        {risk === "high" && <StateWord tone="caution">{say("highRisk")}</StateWord>}
        <span className="quiet">{say(asked?.optional === true ? "optional" : "needed")}</span>
      </div>
      {asked !== undefined && asked.purpose !== "" && (
        <p className="quiet">{say.rich("purpose", { purpose: <bdi>{asked.purpose}</bdi> })}</p>
      )}
    </>
  );
}

/** What stands there, line by line. */
function shownText(
  title: string,
  pending: readonly InstalledRight[],
  asked: ReadonlyMap<string, AskedWords>,
): readonly string[] {
  return [
    title,
    ...pending.flatMap((right) => [right.title ?? right.scope, asked.get(right.scope)?.purpose ?? ""]),
  ];
}
