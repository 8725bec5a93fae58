import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import type { Area } from "../areas/areas.ts";
import { frameWords } from "../words/frame.ts";
import { Page } from "./page.tsx";

/** An area somebody's role does not open. Nothing of it was loaded. */
export function NoAreaPage({ area }: { readonly area: Area }) {
  const say = useWords(frameWords);
  return (
    <Page title={say("noArea")} narrow>
      <p>{say("noAreaWhy", { area: say(area.name) })}</p>
      <p>
        <Link to="/">{say("notFoundAction")}</Link>
      </p>
    </Page>
  );
}
