import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const shared = path.resolve(import.meta.dirname, '../../../../shared');

/** A page as it was captured, and the address that it was captured at. */
export interface Capture {
  url: string;
  file: string;
}

/** Captures that tests of the page look at, by name; they lie outside of this repository. */
export const captures = {
  huggingface: {
    url: 'https://huggingface.co/papers?date=2024-08-01',
    file: path.join(shared, 'pages/huggingface/digest-daily-2024-08-01.html'),
  },
  acl: {
    url: 'https://aclanthology.org/events/acl-2020/',
    file: path.join(shared, 'pages/acl-anthology/digest-event-acl-2020-rendered.html'),
  },
  scholar: {
    url: 'https://scholar.google.com/scholar?hl=en&q=%22Attention%20is%20all%20you%20need%22',
    file: path.join(shared, 'pages/google-scholar/search-2026-03.html'),
  },
  pubmed: {
    url: 'https://pubmed.ncbi.nlm.nih.gov/?term=ego+depletion',
    file: path.join(shared, 'pages/pubmed/search-2026-01.html'),
  },
  arxiv: {
    url: 'https://arxiv.org/list/cs.LG/recent',
    file: path.join(shared, 'pages/arxiv/digest-list-recent-rendered-2026.html'),
  },
  pmlr: {
    url: 'https://proceedings.mlr.press/v9/',
    file: path.join(shared, 'pages/pmlr/digest-v9-rendered.html'),
  },
  neurips: {
    url: 'https://proceedings.neurips.cc/paper_files/paper/2018',
    file: path.join(shared, 'pages/neurips/digest-2018-composed.html'),
  },
} satisfies Record<string, Capture>;

/** Whether the captures are here. */
export const hasCaptures = existsSync(captures.huggingface.file);

/** A captured page with style sheets of our own in place of those that were not captured. */
export const captured = ({ file }: Capture, style: string): string =>
  readFileSync(file, 'utf8').replace('</head>', () => `<style>${style}</style></head>`);
