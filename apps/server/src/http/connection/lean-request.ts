import { IncomingMessage } from "node:http";
import { type Fields, readFields } from "./header-fields.ts";

/**
 * A request whose header lines become an object only when somebody asks for more than its {@link Fields}. Node makes
 * that object for every request, because it asks for `Host` and `Expect` itself before it hands one on; a line costs as
 * much there as all of our own reading.
 */
export class LeanRequest extends IncomingMessage {
  /** Whether Node has asked what it asks: from then on `headers` are all of them. */
  handedOn = false;
  #fields: Fields | undefined;

  /** Read once. */
  get fields(): Fields {
    return (this.#fields ??= readFields(this.rawHeaders));
  }
}

// An accessor of Node's prototype that its types call a property, which no class may override with an accessor.
const all = Object.getOwnPropertyDescriptor(IncomingMessage.prototype, "headers");
if (all?.get !== undefined) {
  Object.defineProperty(LeanRequest.prototype, "headers", {
    ...all,
    get(this: LeanRequest): unknown {
      return this.handedOn ? all.get?.call(this) : this.fields;
    },
  });
}
