import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientOriginWords } from "../../../../words/client-origin.ts";
import type { Client } from "../model/client.ts";

const from = { registration: "fromRegistration", metadata_document: "fromDocument" } as const;

/** The warning beside a client that nobody here knows, and where one comes from that people here did not register. */
export function OriginRemark({ origin, verified }: Pick<Client, "origin" | "verified">) {
  const say = useWords(clientOriginWords);
  if (origin === "management") return null;
  return (
    <p className="quiet">
      <StateWord tone={verified ? "good" : "caution"}>{say(verified ? "verified" : "unverified")}</StateWord>{" "}
      {say(from[origin])} {!verified && say("quarantine")}
    </p>
  );
}
