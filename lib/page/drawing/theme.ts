export type Theme = 'light' | 'dark';

/** Lightness between 0 and 1 of a computed CSS colour; undefined where it is see-through or in a form not known. */
export function lightness(colour: string): number | undefined {
  const [space, ...parts] = colour.match(/[a-z]+|[\d.]+%?/gi) ?? [];
  const numbers = parts.filter((part) => /^[\d.]/.test(part)).map((part) => Number.parseFloat(part));
  const [a, b, c, alpha = 1] = numbers;
  if (a === undefined || b === undefined || c === undefined || alpha < 0.5) return undefined;
  if (space === 'rgb' || space === 'rgba') return (0.2126 * a + 0.7152 * b + 0.0722 * c) / 255;
  if (space === 'color') return 0.2126 * a + 0.7152 * b + 0.0722 * c;
  if (space === 'oklch' || space === 'oklab') return a;
  return space === 'lab' || space === 'lch' ? a / 100 : undefined;
}

/** Whether an element stands on a dark or a light background, whatever the system prefers. */
export function themeAt(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const found = lightness(getComputedStyle(at).backgroundColor);
    if (found !== undefined) return found < 0.5 ? 'dark' : 'light';
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme.includes('dark') && (colorScheme === 'dark' || matchMedia('(prefers-color-scheme: dark)').matches)
    ? 'dark'
    : 'light';
}

/** Calls back when the page may have changed its colours: by the system's preference or by a switch of its own. */
export function watchTheme(changed: () => void, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // Once at the next moment, and once more when colours that fade have settled.
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      changed();
      waiting = setTimeout(changed, 500);
    }, 50);
  };
  const observer = new MutationObserver(soon);
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
}
