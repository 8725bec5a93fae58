import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";

/** Whose a client is, with the way to their page for who may see people. */
export function OwnerName({ client: { owner, ownerUsername } }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const { mayAll } = useSession();
  if (owner === undefined || ownerUsername === undefined) return say("platform");
  if (!mayAll("users:read")) return <bdi>{ownerUsername}</bdi>;
  return (
    <Link to="/people/$id" params={{ id: owner }}>
      <bdi>{ownerUsername}</bdi>
    </Link>
  );
}
