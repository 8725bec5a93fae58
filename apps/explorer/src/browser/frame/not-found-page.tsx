import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { frameWords } from "../words/frame.ts";

/** An address with nothing behind it. */
export function NotFoundPage() {
  const say = useWords(frameWords);
  return (
    <div className="front">
      <h1>{say("notFound")}</h1>
      <p>{say("notFoundWhy")}</p>
      <p>
        <Link to="/">{say("notFoundAction")}</Link>
      </p>
    </div>
  );
}
