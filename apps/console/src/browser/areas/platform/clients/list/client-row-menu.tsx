import { Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import { useStatusChange } from "../thing/status-change.ts";

/** What can be done with a client without opening it. */
export function ClientRowMenu({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const navigate = useNavigate();
  const { may, mayAll } = useSession();
  const changeStatus = useStatusChange(client);
  const { id, name, status } = client;
  const connect = {
    label: say("tabConnect"),
    onChoose: () => void navigate({ to: "/clients/$id", params: { id }, search: { tab: "connect" } }),
  };
  const stopped = {
    label: say(status === "active" ? "suspend" : "activate"),
    onChoose: () => void changeStatus(status === "active" ? "suspended" : "active"),
  };
  const changes = [
    { label: say("edit"), onChoose: () => void navigate({ to: "/clients/$id/edit", params: { id } }) },
    { label: say("clone"), onChoose: () => void navigate({ to: "/new/clients", search: { like: id } }) },
    ...(mayAll("clients:write") ? [stopped] : []),
    {
      label: say("delete"),
      danger: true,
      onChoose: () => void navigate({ to: "/clients/$id", params: { id }, search: { tab: "danger" } }),
    },
  ];
  return (
    <Menu
      label={say("more")}
      of={say("moreFor", { name })}
      icon="more"
      items={may("clients:write") ? [connect, ...changes] : [connect]}
    />
  );
}
