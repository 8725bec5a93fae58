import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { linkOf } from "../../../list/thing-links.ts";
import { auditWords } from "../../../words/audit.ts";

/** Words for who or what a record mentions: by name where it has one, else by kind and id. */
export function useMentionedWords(): (mentioned: string, name?: string) => string {
  const say = useWords(auditWords);
  const kindWords: Readonly<Record<string, string>> = {
    user: say("kindUser"),
    client: say("kindClient"),
    api: say("kindApi"),
    scope: say("kindScope"),
    grant: say("kindGrant"),
    session: say("kindSession"),
    family: say("kindFamily"),
    token: say("kindToken"),
    "signing-key": say("kindSigningKey"),
    "instance-key": say("kindInstanceKey"),
  };
  return (mentioned, name) => {
    if (mentioned === "operator") return say("operator");
    if (mentioned === "system") return say("system");
    const at = mentioned.indexOf(":");
    const kind = kindWords[mentioned.slice(0, at)] ?? mentioned.slice(0, at);
    return say("mentioned", { kind, name: name ?? mentioned.slice(at + 1) });
  };
}

/** Who or what a record mentions, with the way to its page. */
export function Mentioned({
  mentioned,
  name,
}: {
  readonly mentioned: string;
  readonly name?: string | undefined;
}) {
  const words = useMentionedWords();
  const link = linkOf(mentioned);
  const text = words(mentioned, name);
  return link === undefined ? <bdi>{text}</bdi> : <Link {...link}>{text}</Link>;
}
