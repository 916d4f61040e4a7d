import { version } from '../../package.json';
import { type Backup, backupVersion, type Header, type Problem } from '../backup/format';
import { readBackup } from '../backup/read';
import { backupFile } from '../backup/write';
import { chosenSettings, takeSettings } from '../settings/kept';
import { readRules, writeRules } from '../settings/rules';
import { libraryIdItem, restoringItem } from '../settings/settings';
import { NotFound } from '../store/database';
import type { Tallies } from '../store/restore/plan';
import { type Mode, restore, tryRestore } from '../store/restore/restore';
import { snapshot } from '../store/restore/snapshot';
import type { Store } from '../store/store';
import { countOf, isoDay } from '../text/numbers';
import { dropFile, type FileKind, keepFile, keptFile } from './files';

/** Which library this is. */
async function libraryId(store: Store): Promise<string> {
  const known = await libraryIdItem.getValue();
  if (known) return known;
  const id = store.newId();
  await libraryIdItem.setValue(id);
  return id;
}

/** A copy that was made. */
export interface MadeCopy {
  id: string;
  papers: number;
  /** Records that cannot be read, which are not in it. */
  damaged: string[];
}

/** Makes a copy of the whole library and keeps it as a file. */
export async function makeCopy(store: Store, kind: FileKind): Promise<MadeCopy> {
  const { kinds, damaged } = await snapshot(store);
  const [rules, settings, library] = await Promise.all([readRules(), chosenSettings(), libraryId(store)]);
  const at = store.now();
  const header: Header = { papergloss: 'backup', version: backupVersion, at, program: version, library };
  const blob = await backupFile(header, {
    ...kinds,
    rule: rules,
    setting: settings.map(({ name, value }) => ({ name, value })),
  });
  const id = await keepFile({ kind, name: `Papergloss ${isoDay(at)}.jsonl.gz`, at, blob });
  return { id, papers: kinds.paper.length, damaged };
}

/** How a file comes into the library, as a reader chooses it. */
export type Choice = 'merge' | 'replace';

/** What restoring a file would do. */
export interface FilePreview {
  at: number;
  program: string;
  /** What other files it was made from, where it is no backup. */
  from?: string;
  /** Whether it is of this very library. */
  own: boolean;
  tallies: Tallies;
  rules: number;
  settings: number;
  /** Lines that cannot be used: the first of them, and how many there are. */
  problems: Problem[];
  problemCount: number;
}

const mostProblems = 200;

/** What restoring the file would do. Nothing is changed. */
export async function tryFile(store: Store, id: string, choice: Choice): Promise<FilePreview> {
  const backup = await readKept(id);
  tried = { id, backup };
  const { header, kinds, problems } = backup;
  const mode = await modeFor(store, header, choice);
  const { tallies } = await tryRestore(store, kinds, mode);
  return {
    at: header.at,
    program: header.program,
    ...(header.from === undefined ? {} : { from: header.from }),
    own: mode.how === 'merge' && mode.way.own,
    tallies,
    rules: kinds.rule.length,
    settings: kinds.setting.length,
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
  };
}

/** What was restored, in words for people; `before` names the copy that was made before, which takes it back. */
export interface Restored {
  words: string;
  before?: string;
}

/** How often bringing a file in is begun: what stops the background each time is not tried for ever. */
const mostTries = 3;

/**
 * Brings a file into the library. What cannot be taken back by undoing is preceded by a copy. Where the background is stopped
 * meanwhile, `finishRestoring` goes on with it: browsers have been seen to commit what was written until then.
 */
export async function restoreFile(store: Store, id: string, choice: Choice): Promise<Restored> {
  const begun = await restoringItem.getValue();
  const tries = (begun?.id === id ? begun.tries : 0) + 1;
  await restoringItem.setValue({ id, choice, tries });
  try {
    return await bringIn(store, id, choice);
  } finally {
    await restoringItem.setValue(null);
  }
}

/** Brings in whole what the background was bringing in when it was stopped, and then tells of it. Never throws. */
export async function finishRestoring(store: Store, changed: () => void): Promise<void> {
  try {
    const begun = await restoringItem.getValue();
    if (!begun) return;
    await store.db.usable();
    if (begun.tries < mostTries && (await keptFile(begun.id))) await restoreFile(store, begun.id, begun.choice);
    changed();
  } catch {
    // It is as it was left. Whoever brought the file in can do so again.
  }
  await restoringItem.setValue(null);
}

async function bringIn(store: Store, id: string, choice: Choice): Promise<Restored> {
  const { header, kinds } = await readKept(id);
  tried = undefined;
  const mode = await modeFor(store, header, choice);
  const before = header.from === undefined ? (await makeCopy(store, 'before')).id : undefined;
  const say = (papers: string): string =>
    header.from === undefined ? `Restored ${papers}` : `Imported ${papers} from ${header.from}`;
  const { papers, listIds } = await restore(store, kinds, mode, say);
  await takeRules(kinds.rule, listIds, choice);
  await takeSettings(withListIds(kinds.setting, listIds), choice === 'replace');
  const file = await keptFile(id);
  if (file?.kind === 'staged') await dropFile(id);
  return { words: say(countOf(papers, 'paper')), ...(before === undefined ? {} : { before }) };
}

/** What the last file held that was tried: it is most likely brought in next. Another one, or bringing it in, takes its place. */
let tried: { id: string; backup: Backup } | undefined;

async function readKept(id: string): Promise<Backup> {
  const file = await keptFile(id);
  if (!file) throw new NotFound('This file is no longer there. Choose it again.');
  return tried?.id === id ? tried.backup : readBackup(file.blob);
}

async function modeFor(store: Store, { library, from }: Header, choice: Choice): Promise<Mode> {
  if (choice === 'replace') return { how: 'replace' };
  const own = library !== undefined && library === (await libraryId(store));
  return { how: 'merge', way: { rule: from === undefined ? 'later' : 'fill', own } };
}

/** Takes rules over, whose lists may have other ids here; those that are there already stay as they are. */
async function takeRules(
  rules: Backup['kinds']['rule'],
  listIds: ReadonlyMap<string, string>,
  choice: Choice,
): Promise<void> {
  const told = rules.map((rule) => ({
    ...rule,
    actions: rule.actions.map((action) =>
      action.do === 'list' ? { ...action, listId: listIds.get(action.listId) ?? action.listId } : action,
    ),
  }));
  if (choice === 'replace') return writeRules(told);
  const known = await readRules();
  const ids = new Set(known.map(({ id }) => id));
  const fresh = told.filter(({ id }) => !ids.has(id));
  if (fresh.length > 0) await writeRules([...known, ...fresh]);
}

/** Settings that name lists, such as saved searches, by the ids that those have here. */
function withListIds(settings: Backup['kinds']['setting'], listIds: ReadonlyMap<string, string>) {
  const told = (text: string): string => text.replace(/[\w-]+/g, (word) => listIds.get(word) ?? word);
  return settings.map(({ name, value }): { name: string; value: unknown } =>
    name === 'savedSearches' ? { name, value: JSON.parse(told(JSON.stringify(value))) } : { name, value },
  );
}
