import { type Fields, readFields } from "./header-fields.ts";
import { IncomingMessage } from "./node-http.ts";

/**
 * A request whose header lines become an object only when somebody asks for more than its {@link Fields}. Node makes
 * that object for every request, because it asks for `Host` and `Expect` itself before it hands one on; a line costs as
 * much there as all of our own reading. Its body can be read without the stream.
 */
export class LeanRequest extends IncomingMessage {
  /** Whether Node has asked what it asks: from then on `headers` are all of them. */
  handedOn = false;
  #fields: Fields | undefined;
  #take: ((chunk: Buffer | null) => void) | undefined;

  /** Read once. */
  get fields(): Fields {
    return (this.#fields ??= readFields(this.rawHeaders));
  }

  /**
   * Hands on what comes of the body, and `null` at its end, past the stream, which makes several turns of the event loop of a body that
   * came whole. To be called at once: what came before stays in the stream.
   */
  takeBody(take: (chunk: Buffer | null) => void): void {
    this.#take = take;
  }

  /** Node hands in here what comes of the body. */
  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    const take = this.#take;
    if (take === undefined) return super.push(chunk, encoding);
    // Node keeps the last request of a connection until the next one comes: not its body, too.
    if (chunk === null) this.#take = undefined;
    take(chunk);
    return true;
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
