import type { Colour } from '../../lib/papers/records';

/** The colours of lists and highlights as people call them. */
export const colourNames: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  purple: 'Purple',
};

const isColour = (name: string): name is Colour => name in colourNames;

/** All of them, in the order in which they are offered. */
export const colours: readonly Colour[] = Object.keys(colourNames).filter(isColour);
