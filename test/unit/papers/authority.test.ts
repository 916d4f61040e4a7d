import { expect, test } from 'vitest';
import { kindsVouchedFor } from '../../../lib/papers/authority';

test.each([
  ['https://arxiv.org/abs/2401.00001', ['arxiv']],
  ['https://export.arxiv.org/list/cs/new', ['arxiv']],
  ['https://openreview.net/forum?id=x', ['openreview']],
  ['https://aclanthology.org/2023.acl-long.1/', ['acl']],
  ['https://pubmed.ncbi.nlm.nih.gov/1/', ['pmid', 'pmcid']],
  ['http://arxiv.org/abs/2401.00001', []],
  ['https://arxiv.org.example/abs/2401.00001', []],
  ['https://notarxiv.org/', []],
  ['https://huggingface.co/papers', []],
  ['chrome-extension://abc/popup.html', []],
  [undefined, []],
])('%s vouches for %j', (address, kinds) => expect(kindsVouchedFor(address)).toEqual(kinds));
