import type { PaperRecord } from '../papers/records';
import { entryOf } from './cite/entry';
import { lackingIn } from './cite/lacking';
import { type CitationStyle, citation, citationStyles } from './cite/styles';
import { readyTemplates } from './markdown/template';
import { tryTemplate } from './markdown/try-template';
import { obsidianAddress } from './obsidian';
import { formats } from './registry';
import { renderText } from './render';

/** All that pages of ours need of exports; they load it when it is first asked for. */
export const exportTools = {
  formats,
  renderText,
  templates: readyTemplates,
  tryTemplate,
  lackingIn,
  obsidianAddress,
  styles: citationStyles,
  cite: (record: PaperRecord, style: CitationStyle): string => citation(entryOf(record), style),
};
