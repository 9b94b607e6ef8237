import { createRequire } from 'node:module';
import ts from 'typescript';
import type { BuiltPage } from './built-pages.ts';

/** A piece of structured data and a page that has it. */
interface Sample {
  readonly path: string;
  readonly type: string;
  readonly graph: object;
}

/**
 * What schema.org does not know in the structured data of pages: a type, a property that a type has not, or a value
 * of a sort that a property may not have. Judged by the vocabulary as types (schema-dts), with TypeScript's compiler.
 */
export function findSchemaOrgProblems(pages: readonly BuiltPage[]): string[] {
  const samples = toSamples(pages);
  const types = [...new Set(samples.map(({ type }) => type))];
  const lines = [
    `import type { WithContext, ${types.join(', ')} } from 'schema-dts';`,
    ...samples.map(
      ({ type, graph }, index) =>
        `export const sample${String(index)}: WithContext<${type}> = ${JSON.stringify(graph)};`,
    ),
  ];
  return findErrors(lines.join('\n')).map(({ line, message }) => {
    const sample = samples[line - 1];
    return `${sample?.path ?? 'types'}: ${sample?.type ?? types.join(', ')}: ${message}`;
  });
}

/** One page for each shape of data: what the words say makes no difference to their sort. */
function toSamples(pages: readonly BuiltPage[]): readonly Sample[] {
  const byShape = new Map<string, Sample>();
  for (const { path, document } of pages) {
    for (const block of document.querySelectorAll('script[type="application/ld+json"]')) {
      const graph = JSON.parse(block.rawText, withoutInput) as { readonly '@type': string };
      const shape = JSON.stringify(graph, (key, value: unknown) =>
        typeof value === 'string' && !key.startsWith('@') ? '' : value,
      );
      if (!byShape.has(shape)) byShape.set(shape, { path, type: graph['@type'], graph });
    }
  }
  return [...byShape.values()];
}

/** Schema.org lets any property of an action be asked for, as `query-input`: the types have no words for that. */
function withoutInput(key: string, value: unknown): unknown {
  return key.endsWith('-input') ? undefined : value;
}

/** What the compiler says of a text, by line, from nought. */
function findErrors(text: string): readonly { readonly line: number; readonly message: string }[] {
  const name = createRequire(import.meta.url)
    .resolve('./schema-org.ts')
    .replace(/\.ts$/u, '-samples.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const getFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)
      : getFile(file, ...rest);
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => ({
    line: file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}
