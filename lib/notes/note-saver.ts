import type { request } from '../messages/client';
import type { Colour, Note } from '../papers/records';
import type { Paper } from '../papers/schema';
import type { Draft, Drafts, Write } from './drafts';

/** Milliseconds of quiet after which typing is saved. */
const quiet = 400;
/** Milliseconds before the first retry; each later one waits twice as long, up to half a minute. */
const firstRetry = 1000;
const longestRetry = 30_000;

export type SaveStatus = { is: 'saved' | 'unsaved' | 'saving' } | { is: 'failed'; why: string };

export interface SaverOptions {
  paper: Paper;
  note: Pick<Note, 'id' | 'kind' | 'markdown' | 'target' | 'colour' | 'url'>;
  request: typeof request;
  drafts: Drafts;
  /** What the store holds of the note now; undefined where it cannot be asked. */
  stored(): Promise<string | undefined>;
  changed(status: SaveStatus): void;
  /** Lines of another writer were brought in: the text to show now. */
  merged(text: string): void;
}

/** Saves one note as it is typed. One write at a time; what is typed meanwhile goes with the next. */
export class NoteSaver {
  status: SaveStatus = { is: 'saved' };
  text: string;
  /** How many writes the store has acknowledged. */
  writes = 0;
  /** The text that the store is known to hold: the common ancestor for its merge. */
  #base: string;
  readonly #options: SaverOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;
  #failures = 0;
  #isStopped = false;
  /** A colour that the store does not have yet. */
  #colour: Colour | undefined;
  /** Text of a write that was not acknowledged, or is under way. It may have been written all the same. */
  #sent: string | undefined;
  /** Who waits until the store holds all there is. */
  #waiting: (() => void)[] = [];

  /** `base` is the text that the note grew from where it is not the note's own, `sent` that of a write whose fate is not known. */
  constructor(options: SaverOptions, base = options.note.markdown, sent?: string) {
    this.#options = options;
    this.#sent = sent;
    this.text = options.note.markdown;
    this.#base = base;
    if (this.unsaved) this.type(this.text);
  }

  get id(): string {
    return this.#options.note.id;
  }

  /** The note as it would be written now. */
  get write(): Write {
    const { paper, note } = this.#options;
    const colour = this.#colour ?? note.colour;
    return { paper, note: { ...note, markdown: this.text, ...(colour && { colour }) }, base: this.#base };
  }

  /** What the store is not known to hold, as a draft that another saver can go on from; undefined where it holds all. */
  get unsaved(): Omit<Draft, 'at'> | undefined {
    if (this.text === this.#base && this.#colour === undefined && this.#sent === undefined) return undefined;
    return { write: this.write, ...(this.#sent !== undefined && { sent: this.#sent }) };
  }

  /** The reader has typed: `text` is the whole note now. */
  type(text: string): void {
    this.text = text;
    this.#options.drafts.keep(this.write, this.#sent);
    if (this.status.is !== 'failed') this.#tell({ is: 'unsaved' });
    this.#wait(quiet);
  }

  /** Writes a colour, and with it a highlight that is new. */
  recolour(colour: Colour): void {
    this.#colour = colour;
    this.#options.drafts.keep(this.write, this.#sent);
    if (this.status.is !== 'failed') this.#tell({ is: 'unsaved' });
    this.#wait(0);
  }

  /** Saves at once what is not saved yet. Resolves when it is, or when the attempt has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#writing) await this.#writing;
    if (this.#isStopped) return;
    if (!this.unsaved) {
      if (this.status.is !== 'saved') this.#settle();
      return;
    }
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
    });
    await this.#writing;
  }

  /** Resolves when the store holds all there is, however often that must be tried, or when nothing is written any more. */
  async kept(): Promise<void> {
    await this.flush();
    if (this.unsaved && !this.#isStopped) await new Promise<void>((done) => this.#waiting.push(done));
  }

  /** The note was written elsewhere, in another tab perhaps. */
  takeOver(markdown: string): void {
    if (this.#writing || markdown === this.#base) return;
    if (this.text !== this.#base) {
      // The store merges the two when this text arrives with its own ancestor.
      this.#wait(0);
      return;
    }
    this.#base = this.text = markdown;
    this.#options.merged(markdown);
  }

  /** Writes no more, leaving what is unsaved to the draft. Resolves when a write that was under way has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const done of this.#waiting.splice(0)) done();
    await this.#writing;
  }

  /** Goes on after `stop`. */
  resume(): void {
    this.#isStopped = false;
    this.#wait(0);
  }

  #wait(millis: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.flush(), millis);
  }

  #tell(status: SaveStatus): void {
    this.status = status;
    this.#options.changed(status);
  }

  /** The store holds all there is: the draft has done its work. */
  #settle(): void {
    this.#options.drafts.drop(this.id);
    this.#tell({ is: 'saved' });
    for (const done of this.#waiting.splice(0)) done();
  }

  async #write(): Promise<void> {
    // Only the acknowledgement may have been lost. Then the text that was sent is what the next one grew from.
    if (this.#sent !== undefined && (await this.#options.stored()) === this.#sent) this.#base = this.#sent;
    const [sent, colour] = [this.text, this.#colour];
    if (this.status.is !== 'failed') this.#tell({ is: 'saving' });
    // Whoever goes on from the draft, should this be gone before the answer comes, knows what the store may hold.
    this.#sent = sent;
    this.#options.drafts.keep(this.write, sent);
    const reply = await this.#options.request('writeNote', this.write);
    if (!reply.ok) {
      this.#tell({ is: 'failed', why: reply.error.message });
      this.#wait(Math.min(longestRetry, firstRetry * 2 ** this.#failures++));
      return;
    }
    this.#failures = 0;
    this.#sent = undefined;
    this.writes++;
    if (this.#colour === colour) this.#colour = undefined;
    const { markdown } = reply.value.note;
    if (this.text === sent && this.#colour === undefined) {
      this.#base = this.text = markdown;
      if (markdown !== sent) this.#options.merged(markdown);
      this.#settle();
    } else {
      // What the store has merged in beyond `sent` comes with the next write, whose ancestor is `sent`.
      this.#base = sent;
      this.#tell({ is: 'unsaved' });
      this.#wait(quiet);
    }
  }
}
