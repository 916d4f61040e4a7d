import type { Source } from './source';

const modules = import.meta.glob<Source>('./sources/*.source.ts', { eager: true, import: 'default' });

/** Every kind of file that can be brought in, in the order in which they are asked whether a text is theirs. */
export const sources: readonly Source[] = Object.values(modules).sort((a, b) => a.order - b.order);
