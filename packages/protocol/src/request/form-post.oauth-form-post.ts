import type { Feature } from "../feature.ts";
import { formPostResponseMode } from "../specs.ts";

/**
 * Answers by a form that the browser posts. It hands a private-use address to an app, and a form not.
 *
 * @see {@link https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html#FormPostResponseMode | OAuth 2.0 Form Post Response Mode §2}
 */
export const formPost: Feature = {
  name: "form post",
  specifications: [formPostResponseMode],
  responseModes: {
    form_post: (uri) => (/^https?:/i.test(uri) ? undefined : "form_post needs a web address to post to."),
  },
};
