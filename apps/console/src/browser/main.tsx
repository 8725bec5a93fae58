import "./zod.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/query-client.ts";
import { PartsProvider } from "./frame/parts-provider.tsx";
import { PreferencesProvider } from "./frame/preferences-context.tsx";
import { router } from "./router.tsx";

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <PreferencesProvider>
      <QueryClientProvider client={createQueryClient()}>
        <Suspense>
          <PartsProvider>
            <RouterProvider router={router} />
          </PartsProvider>
        </Suspense>
      </QueryClientProvider>
    </PreferencesProvider>,
  );
}
