/** Where to write, and nothing that could begin a line of its own. */
const CONTACT = /^(?:mailto:[^\s@]+@[^\s@]+\.[^\s@]+|https:\/\/[^\s]+)$/u;

/** In days. RFC 9116 asks for less than a year; every build makes it anew. */
const HOLDS_FOR = 180;
const DAY = 86_400_000;

/**
 * `HUB_SECURITY`: where holes are reported, as `mailto:` or an address of the web. There is no standing one: whoever
 * publishes the hub answers for it.
 * @throws where it is neither
 */
export function getSecurityContact(env: Readonly<NodeJS.ProcessEnv> = process.env): string {
  const contact = env.HUB_SECURITY ?? '';
  if (contact !== '' && !CONTACT.test(contact))
    throw new Error(`HUB_SECURITY is not a mailto: or https: address: “${contact}”.`);
  return contact;
}

/** `security.txt` (RFC 9116), by which finders of holes learn where to report them. @param today as 2026-11-22 */
export function toSecurityText(contact: string, today: string): string {
  const expires = new Date(Date.parse(today) + HOLDS_FOR * DAY).toISOString();
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en\n`;
}
