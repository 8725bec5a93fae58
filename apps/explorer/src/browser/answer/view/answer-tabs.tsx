import { Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type ReactNode, use } from "react";
import { answerWords } from "../../words/answer.ts";
import { ChosenViewContext } from "./answer-context.ts";
import { chosenView, type ViewName } from "./views.ts";

/** The ways to look at an answer, one of them shown. */
export function AnswerTabs(props: {
  readonly views: readonly ViewName[];
  readonly contents: Readonly<Partial<Record<ViewName, ReactNode>>>;
  /** Two answers side by side, where one is pinned. */
  readonly comparison: ReactNode;
}) {
  const { views, contents, comparison } = props;
  const say = useWords(answerWords);
  const { chosen, choose } = use(ChosenViewContext);
  const tabs = [
    ...views.map((name) => ({ name, label: say(name), content: contents[name] })),
    ...(comparison === undefined ? [] : [{ name: "compare", label: say("compare"), content: comparison }]),
  ];
  const shown = chosen === "compare" && comparison !== undefined ? "compare" : chosenView(views, chosen);
  return <Tabs label={say("views")} tabs={tabs} shown={shown} onShow={choose} />;
}
