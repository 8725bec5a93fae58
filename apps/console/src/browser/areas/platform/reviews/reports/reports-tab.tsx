import { type FilterWord, FilterWords, ListBar } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { reportsWords } from "../../../../words/reports.ts";
import { ReportList } from "./report-list.tsx";

const route = getRouteApi("/reviews");

/** Every report: those that are open first, and those that are closed where they are asked for. */
export function ReportsTab() {
  const say = useWords(reportsWords);
  const { status = "open", app } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: { readonly status?: "closed" | undefined; readonly app?: string | undefined }) =>
    void navigate({ search: { tab: "reports", ...next }, replace: true, resetScroll: false });
  const closed = status === "closed" ? status : undefined;
  const words: readonly FilterWord[] = [
    ...(closed === undefined
      ? []
      : [
          {
            key: "status",
            text: say("filterState", { state: say("state-closed") }),
            onRemove: () => show({ app }),
          },
        ]),
    ...(app === undefined
      ? []
      : [{ key: "app", text: say("filterApp"), onRemove: () => show({ status: closed }) }]),
  ];
  return (
    <>
      <ListBar selection={undefined}>
        <FilterWords
          set={words}
          choices={[
            { group: say("state"), label: say("state-open"), onChoose: () => show({ app }) },
            {
              group: say("state"),
              label: say("state-closed"),
              onChoose: () => show({ app, status: "closed" }),
            },
          ]}
          onClear={() => show({})}
        />
      </ListBar>
      <ReportList shown={{ status, app }} apps onClear={words.length === 0 ? undefined : () => show({})} />
    </>
  );
}
