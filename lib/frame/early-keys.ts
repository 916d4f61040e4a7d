import type { ToFrame } from '../messages/frame-wire';

/** What was typed before there was a field for it, and where the caret is in it. */
export type Typed = NonNullable<Extract<ToFrame, { tell: 'shown' }>['typed']>;

export const nothingTyped: Typed = { text: '', start: 0, end: 0, keys: [] };

/** What a key makes of a text; undefined for keys that type nothing. */
export function typedBy({ key, ctrlKey, metaKey }: KeyboardEvent, text: string): string | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === 'Backspace') return text.slice(0, -1);
  if (key === 'Enter') return `${text}\n`;
  return key.length === 1 ? text + key : undefined;
}

/**
 * Gathers the keys that reach the frame while no field of it may take them: the focus comes a moment before what was
 * typed in the page does. Gives what ends that, and puts these keys where the caret was in what was typed before.
 * `withMoves` gathers the keys by which one goes about in a menu, too.
 */
export function gatherKeys(withMoves = false): (before: Typed) => Typed {
  const ended = new AbortController();
  const keys: string[] = [];
  let gathered = '';
  const gather = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const isMove = withMoves && (key === 'Tab' || key.startsWith('Arrow'));
    const text = isMove && !shiftKey && !ctrlKey && !metaKey ? gathered : typedBy(event, gathered);
    if (text === undefined) return;
    event.preventDefault();
    gathered = text;
    keys.push(key);
  };
  // `keypress` comes here alone where the page still had the focus as the key went down.
  for (const type of ['keydown', 'keypress'] as const)
    addEventListener(type, gather, { capture: true, signal: ended.signal });
  return ({ text, start, end, keys: before }) => {
    ended.abort();
    const all = [...before, ...keys];
    if (gathered === '') return { text, start, end, keys: all };
    const at = start + gathered.length;
    return { text: text.slice(0, start) + gathered + text.slice(end), start: at, end: at, keys: all };
  };
}
