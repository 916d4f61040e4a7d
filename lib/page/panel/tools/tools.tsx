import { PageTools } from '../../../../components/entry/PageTools';
import { metricKinds } from '../../../metrics/metric';
import { kindName } from '../../../papers/words';
import { countOf } from '../../../text/numbers';
import type { ToolsPage } from '../../bridge/page-handle';
import { byPerson } from '../../drawing/by-person';
import { currentRow, type Row, shownBadges, shownTopics } from '../../rows/row';
import { type Dock, openDock } from '../dock';
import { type Arrangement, asItIs, isArranged, matchesOf, namedTags, PageArranger } from './arrange';

const shows = [
  { value: 'all', name: 'All papers' },
  { value: 'unseen', name: 'Only new' },
  { value: 'saved', name: 'Only saved' },
] as const;

/** Brings a row to the middle of the screen and puts the focus on it. */
export function goTo(row: Row): void {
  row.entry.element.scrollIntoView({ block: 'center' });
  (row.root.querySelector<HTMLElement>('.row > [tabindex="0"]') ?? row.host).focus({ preventScroll: true });
}

/** What can be done with all entries of the page at once. */
export class Tools {
  readonly #page: ToolsPage;
  readonly #arranger = new PageArranger();
  readonly #selected = new Set<Row>();
  readonly #showKeys: () => void;
  #arrangement: Arrangement = asItIs;
  #dock: Dock | undefined;

  constructor(page: ToolsPage, showKeys: () => void) {
    this.#page = page;
    this.#showKeys = showKeys;
    page.onChange(() => this.#refresh());
    page.signal.addEventListener('abort', () => this.#arranger.restore());
    const restore = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !byPerson(event) || event.defaultPrevented) return;
      if (page.open.size > 0 || !isArranged(this.#arrangement)) return;
      event.stopPropagation();
      this.restore();
    };
    addEventListener('keydown', restore, { capture: true, signal: page.signal });
  }

  /** Opens the tools, or closes them where they are open. */
  toggle(): void {
    const root = this.#page.layer();
    if (!root) return;
    this.#dock = openDock(this.#page, root, undefined, {
      kind: 'tools',
      back: '.chip',
      view: (dock) => this.#view(dock),
      closed: () => {
        this.#dock = undefined;
      },
    });
    if (this.#dock) root.querySelector<HTMLElement>('[data-panel] button')?.focus();
  }

  /** Shows only the entries with a row's topic; all of them again where that is so already. */
  filterByTopic(row: Row, at: number): void {
    const topic = shownTopics(row)[at];
    if (topic) this.#filter(topic.slug);
  }

  /** Shows only the entries with one of the reader's tags. */
  filterByOwn(row: Row, at: number): void {
    const tag = row.state?.saved?.tags[at];
    if (tag !== undefined) this.#filter(`#${tag}`);
  }

  /** Goes to the next or the previous entry that the arrangement brings out. */
  step(by: 1 | -1): Row | undefined {
    const rows = matchesOf(this.#page.rows(), this.#arrangement);
    const current = currentRow(rows);
    const at = current ? rows.indexOf(current) : -1;
    const onIt = current?.host === document.activeElement;
    const next = rows[at < 0 ? 0 : onIt ? at + by : by > 0 ? at : at - 1];
    if (next) goTo(next);
    return next;
  }

  /** Selects a row, or takes it out of the selection. */
  select(row: Row): void {
    const isIn = this.#selected.delete(row);
    if (!isIn) this.#selected.add(row);
    row.host.toggleAttribute('selected', !isIn);
    this.#page.announce(`${isIn ? 'Not selected' : 'Selected'}: ${row.entry.paper.title}`);
    if (!this.#dock) this.toggle();
    this.#dock?.draw();
    goTo(row);
  }

  /** The page as it came. */
  restore(): void {
    this.#change(asItIs);
    this.#page.announce('The page is as it was.');
  }

  #filter(tag: string): void {
    this.#page.closeHint();
    const isIn = this.#toggleTag(tag);
    const rows = this.#page.rows();
    const name = namedTags(rows).find((each) => each.tag === tag)?.name ?? tag;
    if (isIn) this.#page.announce(`${matchesOf(rows, this.#arrangement).length} of ${rows.length}: ${name}`);
    const before = document.activeElement;
    if (isIn && !this.#dock) this.toggle();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  /** Adds a topic or tag to those that are shown, or takes it out; gives whether it is one of them now. */
  #toggleTag(tag: string): boolean {
    const others = this.#arrangement.tags.filter((each) => each !== tag);
    const isIn = others.length === this.#arrangement.tags.length;
    this.#change({ ...this.#arrangement, tags: isIn ? [...others, tag] : others });
    return isIn;
  }

  #change(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#refresh();
  }

  #refresh(): void {
    const rows = this.#page.rows();
    this.#arranger.apply(rows, this.#arrangement);
    this.#dock?.draw();
  }

  async #saveSelected(): Promise<void> {
    for (const row of this.#selected) {
      const reply = await this.#page.request('save', { paper: row.entry.paper });
      if (!reply.ok) return this.#page.announce(`Not saved: ${reply.error.message}`);
      this.#page.update(row, reply.value);
    }
    this.#page.announce(`${countOf(this.#selected.size, 'paper')} saved`);
    this.#clearSelected();
  }

  /** Has the page left alone, or all of its site. */
  async #leave(site?: string): Promise<void> {
    const reply = await this.#page.request('leaveAlone', site === undefined ? {} : { site });
    if (!reply.ok) this.#page.announce(`Papergloss goes on here: ${reply.error.message}`);
  }

  #clearSelected(): void {
    for (const { host } of this.#selected) host.removeAttribute('selected');
    this.#selected.clear();
    this.#dock?.draw();
  }

  #view(dock: Dock) {
    const rows = this.#page.rows();
    const { site } = this.#page.reading();
    const { tags, any, show, sort } = this.#arrangement;
    const kinds = new Set(rows.flatMap((row) => shownBadges(row).map(({ kind }) => kind)));
    const sorts = metricKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ value: kind, name: kindName(kind) }));
    return (
      <PageTools
        total={rows.length}
        matches={matchesOf(rows, this.#arrangement).length}
        tags={namedTags(rows)}
        chosen={tags}
        any={any}
        show={show}
        shows={shows}
        sort={sort}
        sorts={sorts}
        arranged={isArranged(this.#arrangement)}
        selected={this.#selected.size}
        onTag={(tag) => void this.#toggleTag(tag)}
        onAny={(one) => this.#change({ ...this.#arrangement, any: one })}
        onShow={(chosen) => {
          const found = shows.find(({ value }) => value === chosen);
          if (found) this.#change({ ...this.#arrangement, show: found.value });
        }}
        onSort={(chosen) => {
          const kind = metricKinds.find((each) => each === chosen);
          this.#change({ tags, any, show, ...(kind && { sort: kind }) });
        }}
        onStep={(by) => void this.step(by)}
        onSaveSelected={() => void this.#saveSelected()}
        onClearSelected={() => this.#clearSelected()}
        onKeys={this.#showKeys}
        onRestore={() => this.restore()}
        onLeave={() => void this.#leave()}
        onLeaveSite={site === 'generic' ? undefined : () => void this.#leave(site)}
        onClose={() => dock.close()}
      />
    );
  }
}
