/**
 * `node scripts/sbom.ts > sbom.json`: a list of everything the hub is built with, from its lockfile, as CycloneDX 1.5.
 * npm's own `npm sbom` refuses a tree in which any package asks for the latest of another.
 */
import { readFileSync } from 'node:fs';
import { toBillOfMaterials, type Lockfile } from './lib/bill-of-materials.ts';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
console.log(JSON.stringify(toBillOfMaterials(lockfile), null, 2));
