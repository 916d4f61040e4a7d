import { browser, storage } from '#imports';
import type { Services } from '../../components/ui/services';
import { formats } from '../../lib/export/registry';
import { request } from '../../lib/messages/client';
import type { Revision } from '../../lib/messages/protocol';
import { badgeText, displayMetrics } from '../../lib/metrics/badge';
import { extractMetrics } from '../../lib/metrics/extract';
import { glossPaper } from '../../lib/page/gloss-paper';
import { createDrafts } from '../../lib/page/panel/drafts';
import { NoteSaver } from '../../lib/page/panel/note-saver';
import { previewMarkdown } from '../../lib/page/panel/preview';
import { findTopics } from '../../lib/tags/find-topics';

const drafts = createDrafts(browser.storage.local);

const pause = 100;

/** Calls back at once for the first of many changes, and once more after the last of them. */
function gathered(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = () => {
    timer = again ? setTimeout(rest, pause) : undefined;
    if (again) callback();
    again = false;
  };
  return () => {
    again = timer !== undefined;
    if (again) return;
    callback();
    timer = setTimeout(rest, pause);
  };
}

/** The services of the running extension. */
export const services: Services = {
  ask: request,
  onChange: (callback) => storage.watch<Revision>('local:revision', gathered(callback)),
  formats,
  derive: {
    topicsOf: ({ title, categories, abstract }) => findTopics({ title, categories, ...(abstract ? { abstract } : {}) }),
    metricsOf: ({ abstract }, corrections) =>
      abstract === undefined
        ? []
        : displayMetrics(extractMetrics(abstract))
            .filter(({ text }) => !corrections.some(({ span, verdict }) => span === text && verdict === 'reject'))
            .map((metric) => ({
              kind: metric.kind,
              span: metric.text,
              badge: corrections.find(({ span, text }) => span === metric.text && text)?.text ?? badgeText(metric),
            })),
  },
  gloss: (paper) => glossPaper(paper, { hidden: new Set() }),
  preview: previewMarkdown,
  saveNote: (options, base) => new NoteSaver({ ...options, request, drafts }, base),
  leftDrafts: () => drafts.left(),
  dropDraft: (noteId) => drafts.drop(noteId),
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
  download(fileName, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  copy: (text) => navigator.clipboard.writeText(text),
  openTab: (url) => void browser.tabs.create({ url }),
};
