import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { compile } from 'sass';
import type { CompiledStyles, StylesRequest } from './styles.ts';

// The thread that `styles.ts` starts: compiles the style sheets asked for, answers once, and ends.
const { root, files } = workerData as StylesRequest;
// Where packages are, which may be in a folder above the project.
const loadPaths = createRequire(join(root, 'package.json')).resolve.paths('sass') ?? [];
const compiled: CompiledStyles = new Map(
  files.map((file) => [file.replace(/\.scss$/, '.css'), compile(file, { loadPaths }).css]),
);
parentPort?.postMessage(compiled);
