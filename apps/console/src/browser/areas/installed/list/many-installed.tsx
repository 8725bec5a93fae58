import {
  installationConsequences,
  listInstallations,
  resumeInstallation,
  suspendInstallation,
  uninstall,
} from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useApi, useSession } from "../../../api/api-context.ts";
import type { ManyAct } from "../../../list/many-bar.tsx";
import { ManyEnds } from "../../../list/many-ends.tsx";
import { type Many, useMany } from "../../../list/use-many.ts";
import { installedWords } from "../../../words/installed.ts";
import type { askedOf, Installed } from "../installation.ts";

/** The installed apps that are selected. */
export function useManyInstalled(list: {
  readonly asked: ReturnType<typeof askedOf>;
  readonly rows: readonly Installed[] | undefined;
}): Many<Installed> {
  const { asked, rows } = list;
  const api = useApi();
  return useMany<Installed>({
    filter: asked,
    rows,
    keyOf: ({ id }) => id,
    read: (page) => api.call(listInstallations, { query: { ...asked, ...page } }),
    touches: ["installations", "directory", "audit"],
  });
}

/** What can be done to them at once, as far as who is signed in may. */
export function useManyInstalledActs(
  many: Many<Installed>,
  organisation: string | undefined,
): readonly ManyAct<Installed>[] {
  const say = useWords(installedWords);
  const api = useApi();
  const { mayIn } = useSession();
  if (organisation === undefined || !mayIn(organisation, "installations:write")) return [];
  const pause: ManyAct<Installed> = {
    label: say("pause"),
    doing: say("pausingMany"),
    act: ({ id }) => api.call(suspendInstallation, { params: { installation: id }, body: { as: "place" } }),
    question: {
      title: (count) => (count === undefined ? say("pauseAllQuestion") : say("pauseManyQuestion", { count })),
      consequences: [say("pauseStops"), <Ends key="people" many={many} message="endsPeople" />],
      action: say("pause"),
    },
  };
  const resume: ManyAct<Installed> = {
    label: say("resume"),
    doing: say("resumingMany"),
    act: ({ id }) => api.call(resumeInstallation, { params: { installation: id }, query: { as: "place" } }),
  };
  const remove: ManyAct<Installed> = {
    label: say("uninstall"),
    doing: say("uninstallingMany"),
    act: ({ id }) => api.call(uninstall, { params: { installation: id } }),
    question: {
      title: (count) =>
        count === undefined ? say("uninstallAllQuestion") : say("uninstallManyQuestion", { count }),
      consequences: [
        <Ends key="people" many={many} message="endsPeople" />,
        <Ends key="families" many={many} message="endsFamilies" />,
        <Ends key="requests" many={many} message="endsRequests" />,
        say("endsTold"),
      ],
      action: say("uninstallAction"),
      name: say("uninstallManyWord"),
    },
  };
  return [pause, resume, remove];
}

/** Of what ends with them, one number. */
function Ends(props: { readonly many: Many<Installed>; readonly message: keyof typeof counted }) {
  const { many, message } = props;
  const say = useWords(installedWords);
  const api = useApi();
  return (
    <ManyEnds
      many={many}
      resource="installations"
      count={({ id }) => api.call(installationConsequences, { params: { installation: id } })}
      say={(ends) => say(message, { count: ends[counted[message]] })}
    />
  );
}

const counted = { endsPeople: "people", endsFamilies: "families", endsRequests: "requests" } as const;
