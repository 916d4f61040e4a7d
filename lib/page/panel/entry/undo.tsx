import type { EntryPage } from '../../bridge/page-handle';
import type { Row } from '../../rows/row';
import { type Dock, openDock } from '../dock';

/** Milliseconds that an offer to take something back stays. */
export const offerStays = 8000;

/** The save button of a row as it is drawn now. */
export const saveButtonOf = ({ root }: Row): HTMLElement | undefined =>
  root.querySelector<HTMLElement>('.save') ?? undefined;

/** Says beside a row what was done, and offers for a while to take it back, or to go further. */
export function offerUndo(
  page: EntryPage,
  row: Row,
  done: string,
  undo: () => Promise<unknown>,
  further?: { label: string; run(): unknown },
): void {
  page.announce(`${done}: ${row.entry.paper.title}`);
  const finish = (self: Dock, run: () => unknown): void => {
    self.close();
    void run();
  };
  const dock: Dock | undefined = openDock(page, row.root, row, {
    kind: 'undo',
    beside: saveButtonOf(row),
    back: '.save',
    view: (self) => (
      <div class="bar undo">
        <span>{done}</span>
        <button type="button" onClick={() => finish(self, undo)}>
          Undo
        </button>
        {further && (
          <button type="button" onClick={() => finish(self, further.run)}>
            {further.label}
          </button>
        )}
      </div>
    ),
  });
  if (dock) setTimeout(() => dock.close(), offerStays);
}
