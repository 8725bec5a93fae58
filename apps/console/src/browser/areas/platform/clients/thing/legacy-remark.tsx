import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import { type Client, legacyGrantsOf } from "../model/client.ts";

const why = { implicit: "legacyImplicit", password: "legacyPassword" } as const;

/** The warning beside a client that is registered for flows which are kept for old programs alone. */
export function LegacyRemark({ grantTypes }: Pick<Client, "grantTypes">) {
  const say = useWords(clientsWords);
  return legacyGrantsOf(grantTypes).map((type) => (
    <p key={type} className="quiet">
      <StateWord tone="caution">{say("legacy")}</StateWord> {say(why[type])}
    </p>
  ));
}
