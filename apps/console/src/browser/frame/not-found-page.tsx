import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { frameWords } from "../words/frame.ts";
import { Page } from "./page.tsx";

/** An address with nothing behind it. */
export function NotFoundPage() {
  const say = useWords(frameWords);
  return (
    <Page title={say("notFound")} narrow>
      <p>{say("notFoundWhy")}</p>
      <p>
        <Link to="/">{say("notFoundAction")}</Link>
      </p>
    </Page>
  );
}
