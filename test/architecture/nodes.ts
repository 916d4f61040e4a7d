import { parseSync } from 'vite';

/** A node of a parsed source file. */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** True for a node, false for what else stands in one. */
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The nodes right inside a node, in the order of the code. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** A node and all inside it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Parses a source file; throws where it does not parse. */
export function parse(file: string, code: string) {
  const { program, module, comments, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  if (!isNode(program)) throw new Error(`${file}: no program`);
  return { program, module, comments };
}
