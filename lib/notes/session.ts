import { refOf } from '../papers/names';
import type { Colour, Note } from '../papers/records';
import type { Paper } from '../papers/schema';
import { type Draft, isDraftOf } from './drafts';
import type { NoteSaver } from './note-saver';
import {
  deleteNote,
  type Keeping,
  type NoteFields,
  openSaver,
  restoreNote,
  type ShownNote,
  showNote,
  type Told,
} from './open-note';

export interface SessionOptions extends Keeping {
  paper: Paper;
  newId(): string;
  /** Something that a view shows is otherwise now. */
  changed(): void;
  /** Lines of another writer were brought into a note that is open. */
  merged?(): void;
}

/** A note of the session as a view shows it. */
export interface SessionNote extends ShownNote, Pick<Note, 'kind' | 'url' | 'colour'> {
  /** Whether the store has all of it. */
  isKept: boolean;
}

interface Entry {
  note: NoteFields;
  saver: NoteSaver;
  /** Begun in this session. */
  isNew: boolean;
  /** The store has shown it. */
  isStored: boolean;
  /** The reader has typed into it. */
  isTouched: boolean;
}

/** A note that was deleted in this session, and where it stood. */
interface Gone {
  entry: Entry;
  at: number;
}

const isBlank = ({ kind, markdown }: Pick<Note, 'kind' | 'markdown'>): boolean =>
  kind === 'note' && markdown.trim() === '';

/**
 * The notes of one paper while they are open: read from the store and from drafts, saved as they are typed, kept up to
 * date with other writers. Knows nothing of where they are shown.
 */
export class NotesSession {
  /** What went wrong last, for the reader. */
  problem: string | undefined;
  /** Id of the note that was deleted last and can come back. */
  deleted: string | undefined;
  readonly #options: SessionOptions;
  readonly #told: Told;
  #open: Entry[] | undefined;
  /** Being deleted, or brought back: what a reading says of these is not the last word. */
  readonly #moving = new Set<string>();
  readonly #gone = new Map<string, Gone>();
  #loading: Promise<void> = Promise.resolve();
  /** Whether the store has been read, and drafts with it. */
  #isRead = false;
  #isClosed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#told = {
      changed: () => this.#tell(),
      merged: () => {
        if (!this.#isClosed) options.merged?.();
        this.#tell();
      },
    };
  }

  /** The notes and highlights, oldest first; undefined until they are read. */
  get notes(): readonly SessionNote[] | undefined {
    return this.#open?.map(({ note, saver, isTouched }) => ({
      ...showNote(note, saver, !isTouched),
      kind: note.kind,
      isKept: !saver.unsaved,
      ...(note.colour && { colour: note.colour }),
      ...(note.url !== undefined && { url: note.url }),
    }));
  }

  /** Reads the notes, or what has become of them since. Call it whenever the paper may have changed. */
  load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#load());
    return this.#loading;
  }

  /** Begins a note, at the address of the page that it is about where there is one. Gives its id. */
  add(url?: string): string {
    const id = this.#options.newId();
    const entry = this.#edit({ id, kind: 'note', markdown: '', ...(url && { url }) });
    this.#open = [...(this.#open ?? []), { ...entry, isNew: true }];
    this.#tell();
    return id;
  }

  /** Goes on with a highlight that was made elsewhere and that the store may not have yet. */
  begin(highlight: Pick<NoteFields, 'id' | 'target' | 'url'>, colour: Colour): void {
    if (this.#find(highlight.id) || this.#gone.has(highlight.id)) return;
    this.#open = [...(this.#open ?? []), this.#edit({ ...highlight, kind: 'highlight', markdown: '' })];
    this.recolour(highlight.id, colour);
  }

  /** Gives a highlight another colour. */
  recolour(id: string, colour: Colour): void {
    const entry = this.#find(id);
    if (!entry) return;
    entry.note = { ...entry.note, colour };
    entry.saver.recolour(colour);
    this.#tell();
  }

  /** The reader has typed: `text` is the whole note now. */
  type(id: string, text: string): void {
    const entry = this.#find(id);
    if (!entry) return;
    entry.isTouched = true;
    entry.saver.type(text);
  }

  /** Saves at once what is not saved yet, of one note or of all. */
  async flush(id?: string): Promise<void> {
    const entries = (this.#open ?? []).filter(({ saver }) => id === undefined || saver.id === id);
    await Promise.all(entries.map(({ saver }) => saver.flush()));
  }

  /** Deletes a note. It stands again, with the problem said, where that does not work. */
  async discard(id: string): Promise<void> {
    const entry = this.#find(id);
    const at = entry ? (this.#open?.indexOf(entry) ?? 0) : 0;
    if (!entry) return;
    this.#open?.splice(at, 1);
    this.#moving.add(id);
    this.#tell();
    const deleted = await deleteNote(this.#options, entry.saver);
    this.#moving.delete(id);
    if (!deleted.ok) {
      this.problem = deleted.why;
      this.#open?.splice(at, 0, entry);
    } else if (deleted.wasStored || !isBlank(entry.saver.write.note)) {
      this.#gone.set(id, { entry, at });
      this.deleted = id;
    }
    this.#tell();
  }

  /** Takes a deletion back, with all that was typed. */
  async restore(id: string): Promise<void> {
    const gone = this.#gone.get(id);
    if (!gone) return;
    this.#gone.delete(id);
    this.#moving.add(id);
    const restored = await restoreNote(this.#options, gone.entry.saver, this.#told);
    this.#moving.delete(id);
    if (restored.ok) {
      this.#open?.splice(gone.at, 0, { ...gone.entry, saver: restored.saver });
      if (this.deleted === id) this.deleted = undefined;
    } else {
      this.problem = restored.why;
      this.#gone.set(id, gone);
    }
    this.#tell();
  }

  /** Nobody looks any more: what is unsaved is saved, and notes that were left empty here go. Resolves when that is done. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const ends = (this.#open ?? []).map(({ saver, isNew, isTouched }) => {
      const isLeftEmpty = (isNew || isTouched) && isBlank(saver.write.note);
      return isLeftEmpty ? deleteNote(this.#options, saver) : saver.kept();
    });
    await Promise.all(ends);
  }

  /** There is nobody left to write: what is unsaved stays in the drafts. */
  stop(): void {
    this.#isClosed = true;
    for (const { saver } of this.#open ?? []) void saver.stop();
  }

  async #load(): Promise<void> {
    if (this.#isClosed) return;
    const before = new Map(this.#open?.map(({ saver }) => [saver.id, saver.writes]));
    for (const id of this.#moving) before.set(id, -1);
    const { request, drafts, paper } = this.#options;
    const [reply, left] = await Promise.all([
      request('notesOf', { ref: refOf(paper) }),
      this.#isRead ? [] : drafts.left(),
    ]);
    if (this.#isClosed) return;
    this.problem = reply.ok ? undefined : `The notes could not be read: ${reply.error.message}`;
    if (reply.ok) this.#bringIn(reply.value, left, before);
    this.#begin(left);
    this.#isRead ||= reply.ok;
    this.#tell();
  }

  /** Brings in what the store holds. `before` has the notes as the reading began, each with its count of writes. */
  #bringIn(stored: readonly Note[], left: readonly Draft[], before: ReadonlyMap<string, number>): void {
    const ids = new Set(stored.map(({ id }) => id));
    const isGone = ({ saver, isStored }: Entry): boolean =>
      isStored && !ids.has(saver.id) && !saver.unsaved && before.get(saver.id) === saver.writes;
    this.#open = (this.#open ?? []).filter((entry) => !isGone(entry));
    for (const note of stored) {
      const entry = this.#find(note.id);
      if (entry) {
        entry.isStored = true;
        if (note.colour && !entry.saver.unsaved) entry.note = { ...entry.note, colour: note.colour };
        // A write that ended during the reading is newer than what was read.
        if (before.get(note.id) === entry.saver.writes) entry.saver.takeOver(note.markdown);
      } else if (!before.has(note.id) && !this.#moving.has(note.id)) {
        this.#forget(note.id);
        const draft = left.find(({ write }) => write.note.id === note.id);
        this.#open.push({ ...this.#edit(note, draft), isStored: true });
      }
    }
  }

  /** Goes on with notes that the store never got. */
  #begin(left: readonly Draft[]): void {
    const open = this.#open ?? [];
    this.#open = open;
    for (const draft of left) {
      const { note } = draft.write;
      const isHere = this.#find(note.id) || this.#moving.has(note.id) || this.#gone.has(note.id);
      if (isHere || isBlank(note) || !isDraftOf(draft, this.#options.paper)) continue;
      const { colour: _, ...unwritten } = note;
      open.push(this.#edit({ ...unwritten, markdown: '' }, draft));
    }
  }

  /** A deletion that was taken back elsewhere. */
  #forget(id: string): void {
    this.#gone.delete(id);
    if (this.deleted === id) this.deleted = undefined;
  }

  #edit(note: NoteFields, draft?: Draft): Entry {
    const saver = openSaver(this.#options, this.#options.paper, note, this.#told, draft);
    const colour = draft?.write.note.colour ?? note.colour;
    return { note: { ...note, ...(colour && { colour }) }, saver, isNew: false, isStored: false, isTouched: false };
  }

  #find(id: string): Entry | undefined {
    return this.#open?.find(({ saver }) => saver.id === id);
  }

  #tell(): void {
    if (!this.#isClosed) this.#options.changed();
  }
}
