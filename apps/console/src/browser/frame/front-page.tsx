import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useAreas } from "./shown-areas.ts";

/** `/`: the first area of the platform for who has part in its administration, the directory for everybody else. */
export function FrontPage() {
  const areas = useAreas();
  const navigate = useNavigate();
  const first = areas.find(({ organisation, own }) => organisation === undefined && own === undefined);
  const address = first?.address ?? "/directory";
  // The areas are looked at again while one is gone to; it is gone to once.
  useEffect(() => {
    void navigate({ to: address, replace: true });
  }, [address, navigate]);
  return undefined;
}
