import { getRouteApi } from "@tanstack/react-router";
import { InstallationPage } from "./installation-page.tsx";

const route = getRouteApi("/organisations/$organisation/installed/$id");

/** `/organisations/…/installed/…`: an app as those see it who look after the organisation. */
export function ConnectedAppPage() {
  const { id, organisation } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <InstallationPage
      id={id}
      organisation={organisation}
      tab={tab}
      onTab={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
    />
  );
}
