import type { PaperRecord } from '../../papers/records';
import { isWritten } from '../../papers/standing';
import { uniqueFileNames } from '../../text/file-name';
import { escapeMarkdown } from '../../text/markdown';
import { isoDay } from '../../text/numbers';
import { clashingNames, definesLinks } from '../../text/references';
import { yamlProperty } from '../../text/yaml';
import { citeKeys } from '../cite/key';
import type { ExportContext, ExportFile } from '../format';
import { oldestFirst } from '../oldest-first';
import { containMarkdown } from './contain';
import { compileName, compileTemplate, type Filled } from './engine';
import { plainTemplate, type Template } from './template';
import { type Placed, paperView } from './view';

/** A record with the names under which the files of an export know it. */
interface Named {
  record: PaperRecord;
  file: string;
  citeKey(): string;
}

const titleName: Filled = compileName('{{ title }}');

function named(records: readonly PaperRecord[], context: ExportContext): Named[] {
  const { template = plainTemplate } = context;
  const name = template.fileName ? compileName(template.fileName) : titleName;
  const place: Placed = { alone: true, level: 1, file: '', citeKey: () => '', clashing: new Set() };
  const keys = once(() => citeKeys(records));
  const files = oldestFirst(records, (ordered) =>
    uniqueFileNames(
      ordered.map((record) => ({
        name: template.fileName ? name(paperView(record, { ...context, gloss: noGloss }, place)) : record.paper.title,
        more: record.paper.key.replace(/^[a-z]+:/, ''),
      })),
    ),
  );
  return records.map((record, index) => ({ record, file: files[index] ?? '', citeKey: () => keys()[index] ?? '' }));
}

/** What is worked out when it is first asked for. */
function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

/** Names of files say nothing of topics and metrics, which take long to read. */
const noGloss = () => ({ topics: [], badges: [] });

/** The names of links that are not the same to all notes of a file. */
function clashingIn(records: readonly PaperRecord[]): ReadonlySet<string> {
  const texts = records.flatMap(({ notes }) => notes.filter(isWritten).map(({ markdown }) => markdown));
  return texts.some(definesLinks) ? clashingNames(texts.map((text) => containMarkdown(text, 0))) : new Set();
}

/** A file for each paper. */
export function* paperFiles(records: readonly PaperRecord[], context: ExportContext): Iterable<ExportFile> {
  const template = paperTemplate(context.template);
  const fill = compileTemplate(template.source);
  for (const { record, file, citeKey } of named(records, context)) {
    const clashing = clashingIn([record]);
    const view = paperView(record, context, { alone: true, level: 1, file, citeKey, clashing, marked: context.marked });
    yield { path: `${file}.md`, text: fill(view) };
  }
}

/** A template for one paper: where one for many was chosen, the plain one. */
const paperTemplate = (template: Template | undefined): Template =>
  template?.each === 'paper' ? template : plainTemplate;

function* sections(records: readonly Named[], title: string, context: ExportContext): Iterable<string> {
  const facts = [
    yamlProperty('title', title),
    yamlProperty('papers', records.length),
    yamlProperty('exported', isoDay(context.now.getTime())),
  ];
  yield `---\n${facts.join('')}---\n\n# ${escapeMarkdown(title)}\n`;
  yield* bodies(records, context);
}

/** The section of each paper. */
function* bodies(records: readonly Named[], context: ExportContext): Iterable<string> {
  const fill = compileTemplate(paperTemplate(context.template).source);
  const clashing = clashingIn(records.map(({ record }) => record));
  for (const { record, file, citeKey } of records) {
    yield `\n${fill(paperView(record, context, { alone: false, level: 2, file, citeKey, clashing }))}`;
  }
}

function groupText(records: readonly Named[], title: string, template: Template, context: ExportContext): string {
  const clashing = clashingIn(records.map(({ record }) => record));
  const papers = records.map(({ record, file, citeKey }) =>
    paperView(record, context, { alone: false, level: 2, file, citeKey, clashing }),
  );
  const date = isoDay(context.now.getTime());
  const view = { title, date, count: papers.length, papers, h1: '#', h2: '##', h3: '###' };
  return compileTemplate(template.source)(view, papers.length);
}

/** Many papers in one text, in parts: by a template for many, or section by section. */
export function* oneText(records: readonly PaperRecord[], title: string, context: ExportContext): Iterable<string> {
  const { template } = context;
  const all = named(records, context);
  if (template?.each === 'group') yield groupText(all, title, template, context);
  else yield* sections(all, title, context);
}

/** Papers as they go on a text that is there already: without properties and without a title for all. */
export function goingOn(records: readonly PaperRecord[], title: string, context: ExportContext): string {
  const { template } = context;
  const all = named(records, context);
  return template?.each === 'group'
    ? groupText(all, title, template, context)
    : [...bodies(all, context)].join('').trim();
}
