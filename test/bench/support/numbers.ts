export const round = (value: number, places = 0): number => Math.round(value * 10 ** places) / 10 ** places;

export const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
