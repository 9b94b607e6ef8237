/** The part of npm's lockfile (version 3) that is read here. */
export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly license?: unknown; readonly integrity?: string }
    >
  >;
}

interface Component {
  readonly type: 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly ({ expression: string } | { license: { name: string } })[];
  readonly hashes: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
}

/** A document in the format of CycloneDX, https://cyclonedx.org/docs/1.5/json/. */
export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.5';
  readonly version: 1;
  readonly metadata: { readonly component: Omit<Component, 'licenses' | 'hashes'> };
  readonly components: readonly Component[];
}

/** Everything that a lockfile names, each package once, with its licence and its checksum. */
export function toBillOfMaterials({ name, version, packages }: Lockfile): BillOfMaterials {
  const components = new Map<string, Component>();
  for (const [path, found] of Object.entries(packages)) {
    if (path === '' || found.version === undefined) continue;
    const component = toComponent(toPackageName(path), found.version);
    components.set(component.purl, {
      ...component,
      ...toLicences(found.license),
      hashes: toHashes(found.integrity ?? ''),
    });
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: toComponent(name, version) },
    components: [...components.values()],
  };
}

/** `node_modules/a/node_modules/@b/c` holds the package `@b/c`. */
export function toPackageName(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function toComponent(name: string, version: string) {
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
  return { type: 'library' as const, 'bom-ref': purl, name, version, purl };
}

/** What a package says of its licence, if anything; some still say it as npm allowed of old. */
function toLicences(licence: unknown): Pick<Component, 'licenses'> {
  if (typeof licence === 'string')
    return /^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)*$/.test(licence)
      ? { licenses: [{ expression: licence }] }
      : { licenses: [{ license: { name: licence } }] };
  return licence === undefined
    ? {}
    : { licenses: [{ license: { name: JSON.stringify(licence) } }] };
}

function toHashes(integrity: string): Component['hashes'] {
  return integrity
    .split(' ')
    .filter((hash) => hash.startsWith('sha512-'))
    .map((hash) => ({
      alg: 'SHA-512',
      content: Buffer.from(hash.slice('sha512-'.length), 'base64').toString('hex'),
    }));
}
