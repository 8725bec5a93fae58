import type { ProviderDefinition } from "../../provider-definition.ts";

/** An action instead of an address, tokens within body, errors as a number with status 200. */
export const withings: ProviderDefinition = {
  id: "withings",
  name: "Withings",
  homepage: "https://developer.withings.com",
  registerAt: "https://developer.withings.com/dashboard/",
  source: [
    "https://developer.withings.com/developer-guide/v3/integration-guide/public-health-data-api/get-access/oauth-web-flow",
    "https://developer.withings.com/api-reference/",
  ],
  notes: [
    "Access tokens live 3 hours. How long a spent refresh token is still taken could not be read: none is assumed.",
    "Whether redirect URIs on this machine can be registered could not be read.",
  ],
  endpoints: {
    authorization: "https://account.withings.com/oauth2_user/authorize2",
    token: "https://wbsapi.withings.net/v2/oauth2",
  },
  clientAuthentication: "post",
  scopes: {
    separator: ",",
    replySeparator: ",",
    default: ["user.info", "user.metrics"],
  },
  requests: {
    code: {
      parameters: {
        action: "requesttoken",
      },
    },
    refresh: {
      parameters: {
        action: "requesttoken",
      },
    },
  },
  reply: {
    tokenPath: "body",
    errorInside200: {
      path: "status",
      not: 0,
    },
    errorFields: {
      code: "status",
      description: "error",
    },
    errorCodes: {
      "503": "invalid_request",
      "601": "temporarily_unavailable",
    },
    capture: {
      user_id: "body.userid",
    },
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://wbsapi.withings.net",
  },
  checkedOn: "2026-11-21",
};
