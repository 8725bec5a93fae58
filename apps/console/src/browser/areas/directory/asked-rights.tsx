import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { directoryWords } from "../../words/directory.ts";
import type { ShownApp } from "./listed-app.ts";

type Asked = ShownApp["rights"][number];

const weights = { high: 0, medium: 1, low: 2 } as const;

/** What an app asks for, as the consent page groups it: what it sees and what it changes, the highest risk first. */
export function AskedRights({ asks }: { readonly asks: readonly Asked[] }) {
  const say = useWords(directoryWords);
  if (asks.length === 0) return <p>{say("canNothing")}</p>;
  return (["change", "see"] as const).map((access) => {
    const rights = asks
      .filter((one) => (one.access ?? "change") === access)
      .toSorted((a, b) => weights[a.risk ?? "high"] - weights[b.risk ?? "high"]);
    return (
      rights.length > 0 && (
        <div className="rights" key={access}>
          <h3>{say(access === "see" ? "sees" : "changes")}</h3>
          <ul className="right-list">
            {rights.map((right) => (
              <li key={right.scope}>
                <Right right={right} />
              </li>
            ))}
          </ul>
        </div>
      )
    );
  });
}

function Right({ right }: { readonly right: Asked }) {
  const say = useWords(directoryWords);
  const { scope, title = scope, detail, purpose, risk, optional } = right;
  return (
    <>
      <p className="right-title">
        <span>{title}</span>
        {risk !== undefined && risk !== "low" && (
          <StateWord tone={risk === "high" ? "caution" : "plain"}>
            {say(risk === "high" ? "highRisk" : "mediumRisk")}
          </StateWord>
        )}
        {optional && <span className="quiet">{say("optional")}</span>}
      </p>
      {detail !== undefined && <p className="quiet">{detail}</p>}
      {purpose !== "" && <p className="quiet">{say.rich("purpose", { purpose: <bdi>{purpose}</bdi> })}</p>}
    </>
  );
}
