import { Empty } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link, Navigate } from "@tanstack/react-router";
import { useProfiles } from "../apis/profiles-query.ts";
import { frameWords } from "../words/frame.ts";

/** `/explorer`: leads to the first API, where there is one. */
export function FrontPage() {
  const say = useWords(frameWords);
  const { apis, mayAdd } = useProfiles();
  const [first] = apis;
  if (first !== undefined) return <Navigate to="/$api" params={{ api: first.id }} replace />;
  return (
    <div className="front">
      <Empty title={say("noApis")}>
        <p>{say("noApisWhy")}</p>
        {mayAdd && <Link to="/add">{say("addApi")}</Link>}
      </Empty>
    </div>
  );
}
