import { Empty } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { profilesQuery } from "../apis/profiles-query.ts";
import { frameWords } from "../words/frame.ts";

/** `/explorer`: leads to the first API, where there is one. */
export function FrontPage() {
  const say = useWords(frameWords);
  const { data } = useSuspenseQuery(profilesQuery);
  const [first] = data.apis;
  if (first !== undefined) return <Navigate to="/$api" params={{ api: first.id }} replace />;
  return (
    <div className="front">
      <Empty title={say("noApis")}>
        <p>{say("noApisWhy")}</p>
      </Empty>
    </div>
  );
}
