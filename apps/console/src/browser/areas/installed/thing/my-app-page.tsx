import { getRouteApi } from "@tanstack/react-router";
import { InstallationPage } from "./installation-page.tsx";

const route = getRouteApi("/installed/$id");

/** `/installed/…`: an app as the person who uses it sees it. */
export function MyAppPage() {
  const { id } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <InstallationPage
      id={id}
      organisation={undefined}
      tab={tab}
      onTab={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
    />
  );
}
