import { useSession } from "@grantway/bff/react";
import { AppearanceDialog, ownLookWords, useShowShortcuts, useTelling } from "@grantway/ui/frame";
import { Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useApiEntry, useProfiles } from "../apis/profiles-query.ts";
import { useApiAddress } from "../api/api-address.ts";
import { frameWords } from "../words/frame.ts";
import { sessionWords } from "../words/session.ts";

/** Who I am here, signing out wherever I am signed in, how the page looks, and its keys. */
export function OwnMenu() {
  const say = useWords(frameWords);
  const sayLook = useWords(ownLookWords);
  const saySession = useWords(sessionWords);
  const button = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState(false);
  const showShortcuts = useShowShortcuts();
  const { signOut } = useSession();
  const { tell } = useTelling();
  const places = useSignedInPlaces();
  const { api } = useApiAddress();
  const provider = useApiEntry(api)?.provider.id;
  const here = places.find(({ id }) => id === provider)?.user;

  async function leave({ id, name }: (typeof places)[number]): Promise<void> {
    try {
      await signOut(id);
      tell({ tone: "success", text: saySession("signedOutAt", { provider: name }) });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      tell({ tone: "failure", text: saySession("notSignedOut", { why }) });
    }
  }

  return (
    <>
      <Menu
        buttonRef={button}
        label={here ?? say("ownMenu")}
        {...(here === undefined ? {} : { of: say("ownMenuOf") })}
        items={[
          { label: sayLook("appearance"), onChoose: () => setChoosing(true) },
          { label: sayLook("shortcuts"), onChoose: showShortcuts },
          ...places.map((place) => ({
            label: saySession("signOutAt", { provider: place.name }),
            onChoose: () => void leave(place),
          })),
        ]}
      />
      <AppearanceDialog open={choosing} onClose={() => setChoosing(false)} returnTo={button} />
    </>
  );
}

/** Where one is signed in, and as whom. */
function useSignedInPlaces() {
  const { session } = useSession();
  const { apis } = useProfiles();
  return apis.flatMap(({ provider: { id, name } }) => {
    const status = session?.providers[id];
    const { user } = status ?? {};
    return status?.signedIn === true ? [{ id, name, user: user?.name ?? user?.email ?? user?.sub }] : [];
  });
}
