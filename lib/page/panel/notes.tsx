import type { EditedNote } from '../../../components/note-editor/NoteEditor';
import { NotesPanel } from '../../../components/note-editor/NotesPanel';
import type { Drafts } from '../../notes/drafts';
import { previewMarkdown } from '../../notes/preview';
import { NotesSession, type SessionNote } from '../../notes/session';
import { badgesToInsert } from '../../notes/words';
import type { NotesPage } from '../bridge/page-handle';
import { type Row, shownBadges } from '../rows/row';
import { type Dock, openDock } from './dock';
import type { Highlights } from './highlights/highlights';

/** The notes of one paper, open for editing under its entry. */
class OpenNotes {
  readonly #page: NotesPage;
  readonly #row: Row;
  readonly #highlights: Highlights;
  readonly #session: NotesSession;
  readonly #ended = new AbortController();
  #focused: string | undefined;
  #dock: Dock | undefined;

  constructor(page: NotesPage, row: Row, drafts: Drafts, highlights: Highlights) {
    this.#page = page;
    this.#row = row;
    this.#highlights = highlights;
    this.#session = new NotesSession({
      paper: row.entry.paper,
      request: page.request,
      drafts,
      newId: () => crypto.randomUUID(),
      changed: () => this.#dock?.draw(),
      merged: () => page.announce('The note was changed elsewhere too. Both versions are in it now.'),
    });
  }

  async open(): Promise<void> {
    this.#dock = openDock(this.#page, this.#row.root, this.#row, {
      kind: 'notes',
      view: () => this.#view(),
      back: '.note',
      closed: () => this.#close(),
    });
    if (!this.#dock) return;
    const { signal } = this.#ended;
    const flush = (): void => void this.#session.flush();
    for (const type of ['visibilitychange', 'pagehide', 'blur']) {
      (type === 'visibilitychange' ? document : window).addEventListener(type, flush, { signal });
    }
    this.#page.onChange((rows) => {
      if (rows.has(this.#row)) void this.#session.load();
    });
    this.#highlights.onChange(() => this.#dock?.draw(), signal);
    await this.#session.load();
    const last = this.#session.notes?.at(-1);
    if (signal.aborted) return;
    if (last) this.#focus(last.id);
    else this.#add();
  }

  #close(): void {
    this.#ended.abort();
    // Switched off or updated: there is nobody left to write.
    if (this.#page.signal.aborted) this.#session.stop();
    else this.#session.close();
  }

  #add(): void {
    this.#focus(this.#session.add(location.href));
  }

  #focus(id: string): void {
    this.#focused = id;
    this.#dock?.draw();
  }

  async #restore(): Promise<void> {
    const { deleted } = this.#session;
    if (deleted === undefined) return;
    await this.#session.restore(deleted);
    this.#focus(deleted);
  }

  #shown({ id, url, ...note }: SessionNote): EditedNote {
    if (note.quote === undefined) return { id, ...note };
    const isElsewhere = url !== undefined && url !== location.href.replace(/#.*/, '');
    return { id, ...note, place: { isMissing: this.#highlights.isMissing(id), ...(isElsewhere && { madeAt: url }) } };
  }

  #view() {
    const session = this.#session;
    return (
      <NotesPanel
        title={this.#row.entry.paper.title}
        notes={session.notes?.map((note) => this.#shown(note))}
        problem={session.problem}
        focusedId={this.#focused}
        badges={badgesToInsert(shownBadges(this.#row))}
        deleted={session.deleted}
        preview={previewMarkdown}
        onType={(id, text) => session.type(id, text)}
        onLeave={(id) => void session.flush(id)}
        onDelete={(id) => void session.discard(id)}
        onRestore={() => void this.#restore()}
        onShow={(id) => this.#highlights.show(id)}
        onAdd={() => this.#add()}
        onClose={() => this.#dock?.close()}
      />
    );
  }
}

/** Opens the paper's notes under its entry, or closes them where they are open. */
export function openNotes(page: NotesPage, row: Row, drafts: Drafts, highlights: Highlights): void {
  void new OpenNotes(page, row, drafts, highlights).open();
}
