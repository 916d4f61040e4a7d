import type { request } from '../../messages/client';
import { refOf } from '../../papers/names';
import { pagePaper } from '../../papers/paper';
import type { PageReading } from '../../sites/read';
import type { Row } from '../rows/row';
import { canHighlight } from './can-highlight';

interface Waking {
  reading(): PageReading;
  request: typeof request;
  /** Brings in the script that makes and draws highlights. */
  wake(): void;
  signal: AbortSignal;
}

/**
 * Brings highlighting in once: with the first words selected where they can be highlighted, and where something is
 * already. Gives what has to be told of rows that are drawn or have a new state.
 */
export function wakeHighlights({ reading, request: ask, wake, signal }: Waking): (rows: Iterable<Row>) => void {
  const ended = new AbortController();
  const once = (): void => {
    if (!ended.signal.aborted && !signal.aborted) wake();
    ended.abort();
  };
  const selected = (): void => {
    if (canHighlight(reading()) && getSelection()?.isCollapsed === false) once();
  };
  document.addEventListener('selectionchange', selected, { signal: AbortSignal.any([signal, ended.signal]) });
  if (reading().site === 'generic') {
    void ask('lookup', { refs: [refOf(pagePaper(document.title, location.href))] }).then((reply) => {
      if (reply.ok && reply.value[0]?.highlights) once();
    });
  }
  return (rows) => {
    for (const { state } of rows) if (state?.highlights) once();
  };
}
