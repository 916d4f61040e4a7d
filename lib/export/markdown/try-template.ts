import type { PaperRecord } from '../../papers/records';
import type { ExportContext } from '../format';
import { TemplateError, type TemplateFault } from './engine';
import type { Template } from './template';
import { goingOn, oneText, paperFiles } from './write';

/** What a template makes of papers, or what is wrong with it. */
export type Tried = { text: string; fault?: undefined } | { fault: TemplateFault; text?: undefined };

/** Where what a template makes goes: a text for each paper, one for all, or on the end of another. */
export type Whither = 'each' | 'one' | 'onto';

function filled(records: readonly PaperRecord[], context: ExportContext, whither: Whither): string {
  const title = context.title ?? 'Papers';
  if (whither === 'onto') return goingOn(records, title, context);
  if (whither === 'one' || context.template?.each === 'group') return [...oneText(records, title, context)].join('');
  return [...paperFiles(records, context)].map(({ text }) => text).join('');
}

/** Fills a template in for some papers. */
export function tryTemplate(
  template: Template,
  records: readonly PaperRecord[],
  context: ExportContext,
  whither: Whither = 'each',
): Tried {
  try {
    return { text: filled(records, { ...context, template }, whither) };
  } catch (error) {
    if (error instanceof TemplateError) return { fault: error.fault };
    throw error;
  }
}
