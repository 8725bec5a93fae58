import { LinkButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { issuerPath } from "../address.ts";
import { frameWords } from "../words/frame.ts";
import { useAreas } from "./shown-areas.ts";
import { Page } from "./page.tsx";

/** `/`: the first area of this person, or that there is none. */
export function FrontPage() {
  const say = useWords(frameWords);
  const areas = useAreas();
  const navigate = useNavigate();
  const address = (areas.find(({ organisation }) => organisation === undefined) ?? areas[0])?.address;
  // The areas are looked at again while one is gone to; it is gone to once.
  useEffect(() => {
    if (address !== undefined) void navigate({ to: address, replace: true });
  }, [address, navigate]);
  if (address !== undefined) return undefined;
  return (
    <Page title={say("nothingHere")} narrow>
      <p>{say("nothingHereWhy")}</p>
      <p>
        <LinkButton href={`${issuerPath}/account`}>{say("yourAccount")}</LinkButton>
      </p>
    </Page>
  );
}
