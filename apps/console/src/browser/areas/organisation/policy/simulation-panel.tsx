import { simulatePolicy } from "@grantway/api";
import type { Policy } from "@grantway/platform/form-rules";
import { Failed, Loading, RelativeTime } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { readOptions } from "../../../api/queries.ts";
import { policyWords } from "../../../words/policy.ts";
import { sentPolicy } from "./sent-policy.ts";
import { answers, type Difference, type Simulation } from "./policy.ts";

/** The server is asked when nothing was changed for so long. Milliseconds. */
const rest = 400;

/** What would have been answered otherwise in the last thirty days: beside the sentences, before anybody saves them. */
export function SimulationPanel(props: { readonly organisation: string; readonly policy: Policy }) {
  const { organisation } = props;
  const say = useWords(policyWords);
  const words = useProblemWords();
  const policy = useRested(props.policy);
  const { data, error, refetch, isFetching } = useQuery({
    ...readOptions(simulatePolicy, { params: { organisation }, body: { policy: sentPolicy(policy) } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className="panel policy-simulation" aria-busy={isFetching}>
      <h2>{say("simulation")}</h2>
      <p className="quiet">{say("simulationHint")}</p>
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say("wishes")} />}
      <div role="status">{data !== undefined && <Summary simulation={data} />}</div>
      {data !== undefined && data.wishes > 0 && <Counts simulation={data} />}
      {data?.differences.map((one) => (
        <DifferencePart key={`${one.from}-${one.to}`} difference={one} />
      ))}
    </section>
  );
}

function Summary({ simulation }: { readonly simulation: Simulation }) {
  const say = useWords(policyWords);
  const { number } = useFormats();
  const { wishes, differences } = simulation;
  const changed = differences.reduce((sum, one) => sum + one.wishes, 0);
  if (wishes === 0) return <p>{say("noWishes")}</p>;
  return (
    <p>
      {changed === 0
        ? say("noDifference", { wishes })
        : say("differences", { changed, total: number(wishes) })}
    </p>
  );
}

function Counts({ simulation }: { readonly simulation: Simulation }) {
  const say = useWords(policyWords);
  const { number } = useFormats();
  return (
    <table className="policy-counts">
      <thead>
        <tr>
          <th scope="col">{say("outcome")}</th>
          <th scope="col">{say("before")}</th>
          <th scope="col">{say("after")}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr key={answer}>
            <th scope="row">{say(`answer-${answer}`)}</th>
            <td>{number(simulation.before[answer])}</td>
            <td>{number(simulation.after[answer])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DifferencePart({ difference }: { readonly difference: Difference }) {
  const say = useWords(policyWords);
  const { from, to, wishes, examples } = difference;
  return (
    <div className="policy-difference">
      <p>{say(`${from}-${to}` as "request-allow", { count: wishes })}</p>
      <ul>
        {examples.map(({ at, app, appName, person, personName }) => (
          <li key={`${at} ${app} ${person}`}>
            {say.rich("example", {
              person: <bdi>{personName ?? say("somebody")}</bdi>,
              app: <bdi>{appName ?? say("unknownApp")}</bdi>,
              when: <RelativeTime at={at} />,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The policy, once it stays as it is. */
function useRested(policy: Policy): Policy {
  const text = JSON.stringify(policy);
  const [rested, setRested] = useState(policy);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as Policy), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
