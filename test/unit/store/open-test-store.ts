import { readFacts } from '../../../lib/gloss/read-facts';
import { Jobs } from '../../../lib/store/changes/jobs';
import { Database } from '../../../lib/store/database';
import { DuplicateFinder } from '../../../lib/store/duplicates/finder';
import { FactsWork } from '../../../lib/store/facts/facts-work';
import { LibraryIndex } from '../../../lib/store/index/library-index';
import type { Store } from '../../../lib/store/store';

let opened = 0;

/** A store of its own for one test, with a clock that moves one second at each reading and numbered identifiers. */
export function openTestStore(): Store {
  opened += 1;
  let time = 1_700_000_000_000;
  let ids = 0;
  return {
    db: new Database(`test-${opened}`),
    index: new LibraryIndex(),
    facts: new FactsWork({ version: '1', read: readFacts }),
    jobs: new Jobs(),
    duplicates: new DuplicateFinder(),
    now: () => {
      time += 1000;
      return time;
    },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
}
