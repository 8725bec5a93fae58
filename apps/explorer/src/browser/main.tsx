import { BffProvider } from "@grantway/bff/react";
import { PartsProvider, PreferencesProvider } from "@grantway/ui/frame";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./router.tsx";
import { createQueryClient } from "./server/query-client.ts";

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <PreferencesProvider name="grantway-explorer">
      <QueryClientProvider client={createQueryClient()}>
        <BffProvider>
          <Suspense>
            <PartsProvider>
              <RouterProvider router={router} />
            </PartsProvider>
          </Suspense>
        </BffProvider>
      </QueryClientProvider>
    </PreferencesProvider>,
  );
}
