import type { EditedNote, QuotePlace } from '../../../components/note-editor/NoteEditor';
import { NotesPanel } from '../../../components/note-editor/NotesPanel';
import type { Badge } from '../../gloss/gloss';
import type { Draft, Drafts } from '../../notes/drafts';
import { NoteSaver, type SaverOptions } from '../../notes/note-saver';
import { previewMarkdown } from '../../notes/preview';
import { quoteOf } from '../../notes/quote';
import { badgeMarkdown, saveWords } from '../../notes/words';
import type { Note } from '../../papers/records';
import type { PaperRef } from '../../papers/schema';
import type { NotesPage as PageHandle } from '../bridge/page-handle';
import { type Row, shownBadges } from '../rows/row';
import { type Dock, openDock } from './dock';
import type { Highlights } from './highlights/highlights';

const refOf = ({ entry: { paper } }: Row): PaperRef => ({
  key: paper.key,
  aliases: paper.aliases,
  title: paper.title,
  authors: paper.authors,
});

/** The notes of one paper, open for editing under its entry. */
class OpenNotes {
  readonly #page: PageHandle;
  readonly #row: Row;
  readonly #drafts: Drafts;
  readonly #ended = new AbortController();
  #savers: { saver: NoteSaver; note: SaverOptions['note'] }[] | undefined;
  readonly #highlights: Highlights;
  #touched = new Set<string>();
  #problem: string | undefined;
  #focused: string | undefined;
  #deleted: string | undefined;
  #dock: Dock | undefined;

  constructor(page: PageHandle, row: Row, drafts: Drafts, highlights: Highlights) {
    this.#page = page;
    this.#highlights = highlights;
    this.#row = row;
    this.#drafts = drafts;
  }

  open(): void {
    this.#dock = openDock(this.#page, this.#row.root, this.#row, {
      kind: 'notes',
      view: () => this.#view(),
      back: '.note',
      closed: () => this.#close(),
    });
    if (!this.#dock) return;
    const { signal } = this.#ended;
    const flush = (): void => void this.flush();
    for (const type of ['visibilitychange', 'pagehide', 'blur']) {
      (type === 'visibilitychange' ? document : window).addEventListener(type, flush, { signal });
    }
    this.#page.onChange((rows) => {
      if (rows.has(this.#row) && !signal.aborted) void this.#load();
    });
    this.#highlights.onChange(() => this.#dock?.draw(), signal);
    void this.#load();
  }

  async flush(): Promise<void> {
    await Promise.all((this.#savers ?? []).map(({ saver }) => saver.flush()));
  }

  #close(): void {
    this.#ended.abort();
    for (const { saver, note } of this.#savers ?? []) {
      const isEmpty = note.kind === 'note' && saver.text.trim() === '';
      // Switched off or updated: what is unsaved is in the drafts, and there is nobody left to write it.
      if (this.#page.signal.aborted) saver.stop();
      else void (isEmpty ? this.#discard(saver.id) : saver.flush());
    }
  }

  async #load(): Promise<void> {
    const reply = await this.#page.request('notesOf', { ref: refOf(this.#row) });
    if (this.#ended.signal.aborted) return;
    this.#problem = reply.ok ? undefined : `The notes could not be read: ${reply.error.message}`;
    const stored = reply.ok ? reply.value : [];
    if (this.#savers) this.#bringIn(stored);
    else await this.#start(stored);
    this.#dock?.draw();
  }

  async #start(stored: readonly Note[]): Promise<void> {
    const drafts = (await this.#drafts.left()).filter(({ write }) => write.paper.key === this.#row.entry.paper.key);
    const begun = drafts.filter(({ write }) => !stored.some(({ id }) => id === write.note.id));
    this.#savers = [
      ...stored.map((note) =>
        this.#edit(
          note,
          drafts.find(({ write }) => write.note.id === note.id),
        ),
      ),
      ...begun.map((draft) => this.#edit({ ...draft.write.note, markdown: '' }, draft)),
    ];
    if (this.#savers.length === 0) this.#add();
    else this.#focused = this.#savers.at(-1)?.saver.id;
  }

  #bringIn(stored: readonly Note[]): void {
    for (const note of stored) {
      const known = this.#savers?.find(({ saver }) => saver.id === note.id);
      if (known) known.saver.takeOver(note.markdown);
      else if (note.id !== this.#deleted) this.#savers?.push(this.#edit(note));
    }
  }

  /** An editor for a note, with what an earlier page could not save of it. */
  #edit(stored: SaverOptions['note'], draft?: Draft): { saver: NoteSaver; note: SaverOptions['note'] } {
    const { id, kind, target, colour, url } = stored;
    const note = {
      id,
      kind,
      markdown: draft?.write.note.markdown ?? stored.markdown,
      ...(target && { target }),
      // Of a stored highlight the store keeps the colour, which may change while words are typed.
      ...(draft && colour && { colour }),
      ...(url && { url }),
    };
    const saver = new NoteSaver(
      {
        paper: this.#row.entry.paper,
        note,
        request: this.#page.request,
        drafts: this.#drafts,
        stored: () => this.#stored(id),
        changed: () => this.#dock?.draw(),
        merged: () => {
          this.#page.announce('The note was changed elsewhere too. Both versions are in it now.');
          this.#dock?.draw();
        },
      },
      draft?.write.base ?? stored.markdown,
      draft?.sent,
    );
    return { saver, note };
  }

  async #stored(id: string): Promise<string | undefined> {
    const reply = await this.#page.request('notesOf', { ref: refOf(this.#row) });
    return reply.ok ? reply.value.find((note) => note.id === id)?.markdown : undefined;
  }

  #add(): void {
    const id = crypto.randomUUID();
    this.#savers?.push(this.#edit({ id, kind: 'note', markdown: '', url: location.href }));
    this.#focused = id;
    this.#dock?.draw();
  }

  async #discard(id: string): Promise<void> {
    const at = this.#savers?.findIndex(({ saver }) => saver.id === id) ?? -1;
    const [found] = at < 0 ? [] : (this.#savers?.splice(at, 1) ?? []);
    found?.saver.stop();
    this.#drafts.drop(id);
    const reply = await this.#page.request('deleteNote', { id });
    if (reply.ok) this.#deleted = id;
    this.#dock?.draw();
  }

  async #restore(): Promise<void> {
    const id = this.#deleted;
    if (id === undefined) return;
    this.#deleted = undefined;
    const reply = await this.#page.request('restoreNote', { id });
    if (reply.ok) this.#savers?.push(this.#edit(reply.value));
    this.#focused = id;
    this.#dock?.draw();
  }

  #placeOf({ id, url }: SaverOptions['note']): QuotePlace {
    const isElsewhere = url !== undefined && url !== location.href.replace(/#.*/, '');
    return { isMissing: this.#highlights.isMissing(id), ...(isElsewhere && { madeAt: url }) };
  }

  #view() {
    const notes = this.#savers?.map(({ saver, note }): EditedNote => {
      const quote = quoteOf(note);
      return {
        id: saver.id,
        text: saver.text,
        status: saveWords(saver.status, !this.#touched.has(saver.id)),
        failed: saver.status.is === 'failed',
        ...(quote !== undefined && { quote, place: this.#placeOf(note) }),
      };
    });
    const saverOf = (id: string): NoteSaver | undefined => this.#savers?.find(({ saver }) => saver.id === id)?.saver;
    return (
      <NotesPanel
        title={this.#row.entry.paper.title}
        notes={notes}
        problem={this.#problem}
        focusedId={this.#focused}
        badges={shownBadges(this.#row).map((badge) => ({ text: badge.text, markdown: badgeMarkdown(badge) }))}
        deleted={this.#deleted}
        preview={previewMarkdown}
        onType={(id, text) => {
          this.#touched.add(id);
          saverOf(id)?.type(text);
        }}
        onLeave={(id) => void saverOf(id)?.flush()}
        onDelete={(id) => void this.#discard(id)}
        onRestore={() => void this.#restore()}
        onShow={(id) => this.#highlights.show(id)}
        onAdd={() => this.#add()}
        onClose={() => this.#dock?.close()}
      />
    );
  }
}

/** Opens the paper's notes under its entry, or closes them where they are open. */
export function openNotes(page: PageHandle, row: Row, drafts: Drafts, highlights: Highlights): void {
  new OpenNotes(page, row, drafts, highlights).open();
}

/** Keeps a badge in the paper's latest note, in a new one where there is none. Gives what went wrong. */
export async function keepBadge(page: PageHandle, row: Row, badge: Badge): Promise<string | undefined> {
  const notes = await page.request('notesOf', { ref: refOf(row) });
  if (!notes.ok) return notes.error.message;
  const latest = notes.value.filter(({ kind }) => kind === 'note').at(-1);
  const line = `- ${badgeMarkdown(badge)}`;
  const base = latest?.markdown ?? '';
  if (base.includes(line)) return undefined;
  const { id, kind, url } = latest ?? { id: crypto.randomUUID(), kind: 'note' as const, url: location.href };
  const markdown = base ? `${base.trimEnd()}\n${line}` : line;
  const written = await page.request('writeNote', {
    paper: row.entry.paper,
    note: { id, kind, markdown, ...(url && { url }) },
    base,
  });
  return written.ok ? undefined : written.error.message;
}
