import "./zod.ts";
import { PartsProvider, PreferencesProvider } from "@grantway/ui/frame";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/query-client.ts";
import { issuerPath } from "./address.ts";
import { router } from "./router.tsx";

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <PreferencesProvider name="grantway-console" languageAddress={`${issuerPath}/language`}>
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <PartsProvider>
            <RouterProvider router={router} />
          </PartsProvider>
        </Suspense>
      </QueryClientProvider>
    </PreferencesProvider>,
  );
}
