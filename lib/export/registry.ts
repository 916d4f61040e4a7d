import type { Format } from './format';

const modules = import.meta.glob<Format>('./formats/*.format.ts', { eager: true, import: 'default' });

/** Every export format, in the order of the menu. */
export const formats: readonly Format[] = Object.values(modules).sort((a, b) => a.order - b.order);
