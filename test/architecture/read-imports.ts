import ts from 'typescript';

/** One import in a file. */
export interface Import {
  readonly specifier: string;
  /** True where only types are named, so that nothing is loaded. */
  readonly isTypeOnly: boolean;
  /** True in a `<script>` of an Astro file. */
  readonly inBrowser: boolean;
}

/** Finds the imports, re-exports and dynamic imports of a source file, by its kind. */
export function findImports(file: string, text: string): readonly Import[] {
  if (file.endsWith('.astro')) {
    const [, frontmatter = '', markup = ''] = /^\s*---\r?\n([\s\S]*?)\r?\n---([\s\S]*)$/.exec(
      text,
    ) ?? ['', '', text];
    const scripts = [...markup.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
    return [
      ...findModuleImports(frontmatter, false),
      ...scripts.flatMap(([, code = '']) => findModuleImports(code, true)),
    ];
  }
  if (file.endsWith('.mdx')) {
    const code = text.split('\n').filter((line) => /^(?:import|export)\s/.test(line));
    return findModuleImports(code.join('\n'), false);
  }
  return findModuleImports(text, false);
}

function findModuleImports(code: string, inBrowser: boolean): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push({ specifier: specifier.text, isTypeOnly, inBrowser });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest));
  return imports;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}
