import { Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { reportsWords } from "../../../../words/reports.ts";

/** How many reports of an app are open, with the way to them where there are any. */
export function OpenReports(props: {
  readonly app: { readonly id: string; readonly name: string };
  readonly count: number;
}) {
  const { app, count } = props;
  const say = useWords(reportsWords);
  if (count === 0) return <span className="quiet">{say("open", { count })}</span>;
  return (
    <Link to="/reviews" search={{ tab: "reports", app: app.id }}>
      {say("open", { count })}
      <Unseen> {app.name}</Unseen>
    </Link>
  );
}
