import { showPolicy } from "@grantway/api";
import { Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { policyWords } from "../../../words/policy.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { useRoleNames } from "../roles/use-roles.ts";
import { policyTabs } from "./addresses.ts";
import { CurationList } from "./curation-list.tsx";
import { usePickedApps } from "./picked-apps.ts";
import type { KeptPolicy } from "./policy.ts";
import { PolicyForm } from "./policy-form.tsx";
import { RuleList } from "./rule-list.tsx";
import { useSentences } from "./sentences.ts";
import "../organisation.css";

const route = getRouteApi("/organisations/$organisation/policy");

/** `/organisations/…/policy`: which apps members may install, and what the directory shows them. */
export function PolicyPage() {
  const say = useWords(policyWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("title")}>
      {(here) => <PolicyOf key={here.id} here={here} />}
    </InOrganisation>
  );
}

function PolicyOf({ here }: { readonly here: Here }) {
  const say = useWords(policyWords);
  const { mayIn } = useSession();
  const writes = mayIn(here.slug, "policies:write");
  return (
    <ThingPage
      operation={showPolicy}
      input={{ params: { organisation: here.id } }}
      known={say("title")}
      title={() => say("title")}
      above={() => []}
      renderLead={() => <p className="quiet">{say(writes ? "lead" : "readOnly")}</p>}
      loading={say("loading")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { label: say("back"), link: { to: "/" } } }}
    >
      {(kept) => <PolicyTabs here={here} kept={kept} locked={!writes} />}
    </ThingPage>
  );
}

function PolicyTabs(props: { readonly here: Here; readonly kept: KeptPolicy; readonly locked: boolean }) {
  const { here, kept, locked } = props;
  const say = useWords(policyWords);
  const { tab = "rules" } = route.useSearch();
  const navigate = route.useNavigate();
  const roles = useRoleNames(here.id);
  const picked = usePickedApps(kept.apps);
  const sentences = useSentences({ apps: picked.names, roles });
  const shared = { sentences, picked, roles } as const;
  return (
    <Tabs
      label={say("title")}
      tabs={[
        {
          name: "rules",
          label: say("rules"),
          content: locked ? (
            <section className="section">
              <RuleList
                {...shared}
                policy={kept.policy}
                onChange={() => undefined}
                errors={new Map()}
                locked
              />
              <p className="policy-sentence">{sentences.ofRest(kept.policy.otherwise)}</p>
              <p className="quiet">{say("administrators")}</p>
            </section>
          ) : (
            <PolicyForm {...shared} kept={kept} here={here} />
          ),
        },
        {
          name: "directory",
          label: say("tabDirectory"),
          content: <CurationList organisation={here.id} mode={kept.directory} locked={locked} />,
        },
      ]}
      shown={tab}
      onShow={(name) => {
        const next = policyTabs.find((one) => one === name);
        void navigate({
          search: { tab: next === "rules" ? undefined : next },
          replace: true,
          resetScroll: false,
        });
      }}
    />
  );
}
