import { LinkButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Navigate } from "@tanstack/react-router";
import { issuerPath } from "../address.ts";
import { frameWords } from "../words/frame.ts";
import { useAreas } from "./shown-areas.ts";
import { Page } from "./page.tsx";

/** `/`: the first area of this person, or that there is none. */
export function FrontPage() {
  const say = useWords(frameWords);
  const areas = useAreas();
  const area = areas.find(({ organisation }) => organisation === undefined) ?? areas[0];
  if (area !== undefined) return <Navigate to={area.address} replace />;
  return (
    <Page title={say("nothingHere")} narrow>
      <p>{say("nothingHereWhy")}</p>
      <p>
        <LinkButton href={`${issuerPath}/account`}>{say("yourAccount")}</LinkButton>
      </p>
    </Page>
  );
}
