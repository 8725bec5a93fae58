import { openStorage } from "@grantway/storage";
import { pino } from "pino";
import { createAddressGuard } from "../src/egress/address-guard.ts";
import { createEgress } from "../src/egress/guarded-fetch.ts";
import { createResolveName } from "../src/egress/resolve-name.ts";
import { createCipher } from "../src/keys/cipher.ts";
import { createEntropy } from "../src/keys/entropy.ts";
import { parseKeyRing } from "../src/keys/key-ring.ts";
import { startDeliverer } from "../src/webhooks/deliverer.ts";
import { createWebhookSender } from "../src/webhooks/sender.ts";

/*
 * Delivers webhooks from the database named by its first argument, with the keys of the second, until it is killed or its parent
 * lets go. Its claims are short, so that a test need not wait for those of a process that is gone.
 */
const [database = "", keys = ""] = process.argv.slice(2);
const storage = await openStorage({ database });
const egress = createEgress({ guard: createAddressGuard(["127.0.0.0/8"]), resolve: createResolveName() });
const clock = Date.now;
const deliverer = startDeliverer({
  deliveries: storage.platform.webhookDeliveries,
  sender: createWebhookSender({ egress, cipher: createCipher(parseKeyRing(keys, "the argument")), clock }),
  entropy: createEntropy(),
  clock,
  random: Math.random,
  logger: pino({ level: "silent" }),
  times: { lease: 3_000, leaseNeeded: 1_000 },
});
process.on("disconnect", () => {
  void deliverer.stop().then(() => {
    egress.close();
    return storage.close();
  });
});
process.send?.("delivers");
