/** The part of `oidc-provider` that the bench uses; it ships no types. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  interface Model {
    save(): Promise<string>;
  }

  interface Grant extends Model {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    readonly Client: { find(id: string): Promise<object> };
    readonly Grant: new (facts: object) => Grant;
    readonly AuthorizationCode: new (facts: object) => Model;
  }
}
