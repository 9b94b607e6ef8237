/** Where the hub is published when nothing else is said. */
const SITE = 'https://primary-care-hub.example';

/** `HUB_SITE` and `HUB_BASE`: the address of the published site, and the path that it is served under. */
export function getSiteAddress(env: Readonly<NodeJS.ProcessEnv> = process.env): {
  readonly site: string;
  readonly base: string;
} {
  return { site: env.HUB_SITE ?? SITE, base: env.HUB_BASE ?? '/' };
}
