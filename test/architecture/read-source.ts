import path from 'node:path';
import { isNode, type Node, parse, walk } from './nodes';

/** One import or re-export of a source file. */
export interface Import {
  /** A path from the project's folder for a file of ours (`lib/papers/schema`), else the package's name as written. */
  target: string;
  /** True where only types are taken: it leaves nothing in the bundle. */
  isType: boolean;
  /** What a glob leaves out. */
  except?: readonly string[];
}

/** A source file as the architecture's rules see it. */
export interface Source {
  /** Path from the project's folder. */
  file: string;
  lines: number;
  /** Places at which the code goes one way or another: conditions, loops, defaults by `??`, what is caught. */
  branches: number;
  imports: readonly Import[];
  /** Casts other than `as const`, non-null `!` and silencing comments, each as it is written. */
  silenced: readonly string[];
  /** Names of exported functions without a doc comment. */
  undocumented: readonly string[];
}

/** Resolves a relative specifier to a path from the project's folder without its ending. */
function targetOf(file: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.')) return bare;
  return path.posix.join(path.posix.dirname(file), bare).replace(/\.(?:tsx?|mjs)$/, '');
}

/** Reads a source file; throws where it does not parse. */
export function readSource(file: string, code: string): Source {
  const { program, module, comments } = parse(file, code);
  const nodes = [...walk(program)];
  const imports: Import[] = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      target: targetOf(file, moduleRequest.value),
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [{ target: targetOf(file, moduleRequest.value), isType }],
      ),
    ),
    ...nodes.flatMap((node) => loaded(file, dynamicImports(node))),
    ...nodes.flatMap(typeImports).map((specifier) => ({ target: targetOf(file, specifier), isType: true })),
  ];
  const silencers = comments.filter(({ value }) => /@ts-(?:ignore|nocheck|expect-error)|biome-ignore/.test(value));
  const documented = new Set(comments.filter(({ value }) => value.startsWith('*')).map(({ end }) => end));
  return {
    file,
    lines: code.split('\n').length - 1,
    branches: nodes.filter(({ type }) => branching.has(type)).length,
    imports,
    silenced: [
      ...nodes.filter(isCast).map(({ start, end }) => code.slice(start, end)),
      ...silencers.map(({ value }) => value.trim()),
    ],
    undocumented: undocumentedFunctions(nodes, (node) => documented.has(code.slice(0, node.start).trimEnd().length)),
  };
}

const branching: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'SwitchCase',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
  'CatchClause',
]);

const isCast = (node: Node) =>
  node.type === 'TSNonNullExpression' ||
  node.type === 'TSTypeAssertion' ||
  (node.type === 'TSAsExpression' && !isConst(node['typeAnnotation']));

const isConst = (annotation: unknown) =>
  isNode(annotation) &&
  annotation.type === 'TSTypeReference' &&
  isNode(annotation['typeName']) &&
  annotation['typeName']['name'] === 'const';

/** What specifiers load together; `!` begins one that the others leave out. */
function loaded(file: string, specifiers: readonly string[]): Import[] {
  const except = specifiers.flatMap((each) => (each.startsWith('!') ? [targetOf(file, each.slice(1))] : []));
  return specifiers
    .filter((each) => !each.startsWith('!'))
    .map((each) => ({ target: targetOf(file, each), isType: false, ...(except.length > 0 && { except }) }));
}

/** The specifiers of `import('x')` and `import.meta.glob('./*.x.ts')`; a glob stays a glob. */
function dynamicImports(node: Node): string[] {
  if (node.type === 'ImportExpression') return literals(node['source']);
  if (node.type !== 'CallExpression' || !isNode(node['callee']) || !Array.isArray(node['arguments'])) return [];
  const { type, property, object } = node['callee'];
  const isGlob = type === 'MemberExpression' && isNode(property) && property['name'] === 'glob';
  return isGlob && isNode(object) && object.type === 'MetaProperty' ? literals(node['arguments'][0]) : [];
}

/** What the type `import('x').Y` names. */
const typeImports = (node: Node): string[] => (node.type === 'TSImportType' ? literals(node['source']) : []);

function literals(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'ArrayExpression' && Array.isArray(node['elements'])) return node['elements'].flatMap(literals);
  return typeof node['value'] === 'string' ? [node['value']] : [];
}

/** Names of exported functions of which no declaration is documented; one doc comment serves all overloads. */
function undocumentedFunctions(nodes: readonly Node[], isDocumented: (node: Node) => boolean): string[] {
  const documented = new Map<string, boolean>();
  for (const node of nodes) {
    const name = exportedFunction(node);
    if (name !== undefined) documented.set(name, documented.get(name) || isDocumented(node));
  }
  return [...documented].flatMap(([name, isTrue]) => (isTrue ? [] : [name]));
}

/** The name of the function that a node exports, or undefined. */
function exportedFunction(node: Node): string | undefined {
  if (node.type !== 'ExportNamedDeclaration' || !isNode(node['declaration'])) return undefined;
  const { type, id, declarations } = node['declaration'];
  if (type === 'FunctionDeclaration' || type === 'TSDeclareFunction')
    return isNode(id) ? String(id['name']) : undefined;
  if (type !== 'VariableDeclaration' || !Array.isArray(declarations)) return undefined;
  const [first]: unknown[] = declarations;
  if (!isNode(first) || !isNode(first['init']) || !isNode(first['id'])) return undefined;
  return /^(?:Arrow)?FunctionExpression$/.test(first['init'].type) ? String(first['id']['name']) : undefined;
}
