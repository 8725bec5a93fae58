import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { requestsWords } from "../../../words/requests.ts";
import type { InstallRequest } from "./request.ts";

type Requested = InstallRequest["rights"][number];

const weights = { high: 0, medium: 1, low: 2 } as const;

/** What a yes gives the app, and in the order of its risk. */
export function RequestedRights({ request }: { readonly request: InstallRequest }) {
  const say = useWords(requestsWords);
  return (
    <section className="section">
      <h2>{say("willGive")}</h2>
      <p className="quiet">{say("willGiveWhy")}</p>
      {(["change", "see"] as const).map((access) => (
        <RightsOf
          key={access}
          title={say(access === "see" ? "sees" : "changes")}
          rights={request.rights
            .filter((one) => (one.access ?? "change") === access)
            .toSorted((a, b) => weights[a.risk ?? "high"] - weights[b.risk ?? "high"])}
        />
      ))}
    </section>
  );
}

function RightsOf(props: { readonly title: string; readonly rights: readonly Requested[] }) {
  const { title, rights } = props;
  const say = useWords(requestsWords);
  if (rights.length === 0) return undefined;
  return (
    <div className="rights">
      <h3>{title}</h3>
      <ul className="right-list">
        {rights.map((right) => (
          <li key={right.scope}>
            <p className="right-title">
              <span>{right.title ?? right.scope}</span>
              {right.risk !== undefined && right.risk !== "low" && (
                <StateWord tone={right.risk === "high" ? "caution" : "plain"}>
                  {say(right.risk === "high" ? "highRisk" : "mediumRisk")}
                </StateWord>
              )}
            </p>
            {right.detail !== undefined && <p className="quiet">{right.detail}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
