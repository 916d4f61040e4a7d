import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Lacking } from '../../../lib/export/cite/lacking';
import type { CitationStyle } from '../../../lib/export/cite/styles';
import type { ExportContext, Format, Template, TextFormat } from '../../../lib/export/format';
import type { Tried, Whither } from '../../../lib/export/markdown/try-template';
import type { Handed, ObsidianPlace } from '../../../lib/export/obsidian';
import type { Gloss } from '../../../lib/gloss/gloss';
import type { Reply, Request, RequestName } from '../../../lib/messages/protocol';
import type { Drafts } from '../../../lib/notes/drafts';
import type { ExportRow } from '../../../lib/papers/export-row';
import type { PaperFacts } from '../../../lib/papers/facts';
import type { PaperRecord } from '../../../lib/papers/records';
import type { Paper } from '../../../lib/papers/schema';
import type { Said } from '../../../lib/papers/standing';
import type { HandOver } from '../export/hand-over';

/** Sends a request to the background; never throws. */
export type Ask = <Name extends RequestName>(name: Name, data: Request<Name>) => Promise<Reply<Name>>;

/** The larger machinery. */
export interface Tools {
  formats: readonly Format[];
  /** All of a text format's file. */
  renderText(format: TextFormat, records: readonly PaperRecord[], context: ExportContext): string;
  /** Templates of Markdown that are there from the start. */
  templates: readonly Template[];
  /** Fills a template in for some papers. */
  tryTemplate(template: Template, records: readonly PaperRecord[], context: ExportContext, whither?: Whither): Tried;
  /** The address that hands a text to Obsidian. */
  obsidianAddress(place: ObsidianPlace, file: string, text: string): Handed;
  /** What a bibliography of the papers would miss. */
  lackingIn(records: readonly PaperRecord[]): Lacking[];
  /** Styles of citations, by their names. */
  styles: readonly (readonly [style: CitationStyle, name: string])[];
  /** A paper cited in a style, as plain text. */
  cite(record: PaperRecord, style: CitationStyle): string;
  /** Reads topics and metrics off a paper; those that stand after what the reader said of them, where that is given. */
  gloss(paper: Paper, said?: Said): Gloss;
  /** How exports read papers: by what was read of them before, where that is as it would be read now. */
  glossBy(facts: readonly PaperFacts[]): ExportContext['gloss'];
  /** Markdown as nodes that are safe to show. */
  preview(markdown: string): Node;
}

/** How the reader exports: templates of their own, and what was chosen last. */
export interface ExportChoices {
  templates: Template[];
  format?: string | undefined;
  template?: string | undefined;
  obsidian?: ObsidianPlace | undefined;
}

/** Everything that the extension's pages need from outside; the entrypoints supply it, tests fake it. */
export interface Services {
  ask: Ask;
  /** Calls back after committed changes, once for many in a row; gives back the function that stops it. */
  onChange(callback: () => void): () => void;
  /** Loads the tools, which the first sight of a page does without. */
  tools(): Promise<Tools>;
  /** What was typed in notes and the store has not acknowledged. */
  drafts: Drafts;
  newId(): string;
  now(): Date;
  download(fileName: string, content: Blob): void;
  exporting: {
    /** Ids of the exports that this page began, whose files it saves by itself. */
    mine: Set<string>;
    /** Tells how exports stand, now and with each change; gives back the function that stops it. */
    watch(callback: (rows: readonly ExportRow[]) => void): () => void;
    /** The file that is ready; undefined where it is no longer there. */
    file(id: string): Promise<Blob | undefined>;
  };
  /** Programs that papers are handed to, where a page can do that. */
  handOver?: HandOver;
  /** Public interfaces that can be asked what a paper is called, where a page can do that. */
  lookUp?: {
    sources: readonly { id: string; name: string; host: string; kinds: readonly string[] }[];
    /** Ids of those that the reader has allowed. */
    chosen(): Promise<readonly string[]>;
    /** Asks the reader to allow one; false where they said no. Call it straight from a click. */
    allow(id: string): Promise<boolean>;
  };
  exports: { read(): Promise<ExportChoices>; write(choices: ExportChoices): Promise<void> };
  /** The extension's version. */
  version: string;
  copy(text: string): Promise<void>;
  /** The list that papers were saved to last, remembered from popup to popup. */
  lastList: { get(): string | undefined; set(id: string): void };
  /** Opens a page of our own in a new tab. */
  openPage(page: 'settings' | 'help'): void;
  /** Opens a web address in a new tab. */
  openTab(url: string): void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

/** The services of the page around; throws outside of a provider. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('ServicesContext has no provider');
  return services;
}

/** The tools; undefined while they are being loaded. */
export function useTools(): Tools | undefined {
  const services = useServices();
  const [tools, setTools] = useState<Tools | undefined>(undefined);
  useEffect(() => void services.tools().then((loaded) => setTools(() => loaded)), [services]);
  return tools;
}
