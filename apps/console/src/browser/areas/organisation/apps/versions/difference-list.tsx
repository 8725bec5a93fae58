import type { compareAppVersion, Output } from "@grantway/api";
import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { useManifestLabels } from "../manifest/manifest-labels.ts";
import { useShownMember } from "../manifest/shown-member.ts";
import { manifestWords } from "../../../../words/manifest.ts";

/** How one version differs from another. */
export type Difference = Pick<Output<typeof compareAppVersion>, "changes" | "reopensReview">;

type Change = Difference["changes"][number];

/** What is different, what has to be looked at again first. */
export function DifferenceList(props: {
  readonly difference: Difference;
  /** Of a first version, of which everything is new. */
  readonly first?: boolean;
}) {
  const { difference, first = false } = props;
  const { changes, reopensReview } = difference;
  const say = useWords(manifestWords);
  if (changes.length === 0) return <p>{say("noDifference")}</p>;
  const ordered = changes.toSorted(
    (one, other) => Number(one.kind === "copy") - Number(other.kind === "copy"),
  );
  return (
    <>
      {!first && <p className="quiet">{say(reopensReview ? "reopensReview" : "copyOnly")}</p>}
      <ul className="plain differences">
        {ordered.map((change) => (
          <li key={keyOf(change)} className="difference">
            <ChangeWords change={change} />
            {change.kind === "review" && !first && <StateWord tone="caution">{say("toReview")}</StateWord>}
          </li>
        ))}
      </ul>
    </>
  );
}

function ChangeWords({ change }: { readonly change: Change }) {
  const say = useWords(manifestWords);
  const labels = useManifestLabels();
  const show = useShownMember();
  const { what, member = "", scope, before = "", after = "" } = change;
  if (what === "member") {
    const [was, is] = [show(member, before), show(member, after)];
    return <BeforeAfter title={labels.get(member) ?? member} before={was} after={is} />;
  }
  const key = typeof scope === "string" ? scope : (scope?.scope ?? "");
  const code = (
    <code key={key} dir="ltr">
      {key}
    </code>
  );
  if (what === "purpose") {
    return <BeforeAfter title={say.rich("changedPurpose", { scope: code })} before={before} after={after} />;
  }
  return (
    <div className="difference-words">
      <p className="difference-title">{say.rich(what, { scope: code })}</p>
      {typeof scope === "object" && <q>{scope.purpose}</q>}
    </div>
  );
}

function BeforeAfter(props: { readonly title: ReactNode; readonly before: string; readonly after: string }) {
  const { title, before, after } = props;
  const say = useWords(manifestWords);
  return (
    <div className="difference-words">
      <p className="difference-title">{title}</p>
      <dl className="difference-values">
        {before !== "" && (
          <div>
            <dt>{say("before")}</dt>
            <dd dir="auto">
              <del>{before}</del>
            </dd>
          </div>
        )}
        <div>
          <dt>{say("after")}</dt>
          <dd dir="auto">{after === "" ? say("nothing") : <ins>{after}</ins>}</dd>
        </div>
      </dl>
    </div>
  );
}

function keyOf({ what, member = "", scope }: Change): string {
  return [what, member, typeof scope === "string" ? scope : (scope?.scope ?? "")].join(" ");
}
