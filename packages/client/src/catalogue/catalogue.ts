import type { ProviderDefinition } from "../provider-definition.ts";
import { atlassian } from "./entries/atlassian.ts";
import { commcareHq } from "./entries/commcare-hq.ts";
import { discord } from "./entries/discord.ts";
import { github } from "./entries/github.ts";
import { gitlab } from "./entries/gitlab.ts";
import { google } from "./entries/google.ts";
import { hubspot } from "./entries/hubspot.ts";
import { linkedin } from "./entries/linkedin.ts";
import { microsoft } from "./entries/microsoft.ts";
import { notion } from "./entries/notion.ts";
import { quickbooks } from "./entries/quickbooks.ts";
import { reddit } from "./entries/reddit.ts";
import { salesforce } from "./entries/salesforce.ts";
import { shopify } from "./entries/shopify.ts";
import { slack } from "./entries/slack.ts";
import { slackUser } from "./entries/slack-user.ts";
import { spotify } from "./entries/spotify.ts";
import { stripe } from "./entries/stripe.ts";
import { twitch } from "./entries/twitch.ts";
import { x } from "./entries/x.ts";
import { xero } from "./entries/xero.ts";
import { zoom } from "./entries/zoom.ts";

/**
 * The providers this package knows by name, in alphabetical order. One file each in `entries/`; every entry passes
 * `checkDefinition` with `catalogue: true` and is run against a simulator of its deviation.
 */
export const catalogue: readonly ProviderDefinition[] = [
  atlassian,
  commcareHq,
  discord,
  github,
  gitlab,
  google,
  hubspot,
  linkedin,
  microsoft,
  notion,
  quickbooks,
  reddit,
  salesforce,
  shopify,
  slack,
  slackUser,
  spotify,
  stripe,
  twitch,
  x,
  xero,
  zoom,
];
