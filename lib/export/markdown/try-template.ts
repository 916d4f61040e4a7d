import type { PaperRecord } from '../../papers/records';
import type { ExportContext } from '../format';
import { TemplateError, type TemplateFault } from './engine';
import type { Template } from './template';
import { oneText, paperFiles } from './write';

/** What a template makes of papers, or what is wrong with it. */
export type Tried = { text: string; fault?: undefined } | { fault: TemplateFault; text?: undefined };

/** Fills a template in for some papers, to be looked at. */
export function tryTemplate(template: Template, records: readonly PaperRecord[], context: ExportContext): Tried {
  const about = { ...context, template };
  try {
    const texts =
      template.each === 'paper'
        ? [...paperFiles(records, about)].map(({ text }) => text)
        : [...oneText(records, context.title ?? 'Papers', about)];
    return { text: texts.join('') };
  } catch (error) {
    if (error instanceof TemplateError) return { fault: error.fault };
    throw error;
  }
}
