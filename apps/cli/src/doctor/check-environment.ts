import { lookAround } from "../connect/surroundings.ts";
import type { Session } from "../session.ts";
import { clientVariables } from "../variables.ts";
import { note, problem } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** Reports variables that look like ours and are not, and how a sign-in would work from here. */
export function checkEnvironment(session: Session): readonly Finding[] {
  const wrong = Object.keys(session.environment)
    .filter((name) => /^GRANTWAY_(VAULT|CA|CLIENT|SERVE|REDIRECT|PROVIDER)/.test(name))
    .filter((name) => !clientVariables.some((known) => known === name));
  return [
    ...wrong.map((name) =>
      problem(
        "environment",
        `${name} is no variable of this command: correct its name; known are ${clientVariables.join(", ")}.`,
      ),
    ),
    note("sign-in", signInWords(session)),
  ];
}

function signInWords(session: Session): string {
  const { ssh, container, display, interactive } = lookAround(session);
  if (display && !ssh && !container)
    return "A browser can open here, and comes back to this machine by itself.";
  const why = ssh ? "You came by SSH" : container ? "This is a container" : "There is no screen here";
  const paste = interactive ? ", or you paste the address it ends at" : "";
  return `${why}: signing in goes by a code on another device where the provider has that; otherwise a browser elsewhere comes back through a forwarded port${paste}.`;
}
