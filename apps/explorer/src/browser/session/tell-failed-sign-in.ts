import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useProfiles } from "../apis/profiles-query.ts";
import { sessionWords } from "../words/session.ts";
import { failedSignIn } from "./failed-sign-in.ts";

/** Tells once how a sign-in ended from which the browser just came back, and takes it out of the address. */
export function useTellFailedSignIn(): void {
  const say = useWords(sessionWords);
  const { tell } = useTelling();
  const { apis } = useProfiles();
  const navigate = useNavigate();
  useEffect(() => {
    const failed = failedSignIn(location.search);
    if (failed === undefined) return;
    const named = apis.find(({ provider }) => provider.id === failed.provider)?.provider.name;
    tell({ tone: "failure", text: say(failed.why, { provider: named ?? failed.provider }) });
    // The route keeps what it knows of the query, and nothing else.
    void navigate({ to: ".", search: (search) => search, hash: true, replace: true });
    // At the beginning of the visit alone.
    // oxlint-disable-next-line react/exhaustive-deps -- as said
  }, []);
}
