import { showUser } from "@grantway/api";
import { useRead } from "../../../api/queries.ts";
import { nameOf } from "../people/person.ts";

/** Who was picked, by name once it is there. */
export function OwnerName({ id }: { readonly id: string }) {
  const { data } = useRead(showUser, { params: { id } });
  return <bdi>{data === undefined ? id : nameOf(data)}</bdi>;
}
