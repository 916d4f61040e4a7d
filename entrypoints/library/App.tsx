import { Library } from '../../components/library/Library';
import { ServicesContext } from '../../components/ui/data/services';
import { SyncContext } from '../../components/ui/data/sync';
import { Toasts } from '../../components/ui/parts/Toasts';
import { savedSearches } from '../../lib/settings/saved-searches';
import { openedBy } from '../../lib/tab/addresses';
import { services } from '../shared/services';
import { sync } from '../shared/sync';
import { backup } from './backup';
import { handOver } from './hand-over';
import { rules } from './rules';
import { settings } from './settings/sections';

const withPrograms = { ...services, handOver };

/** The library of the running extension. */
export const App = () => (
  <ServicesContext.Provider value={withPrograms}>
    <SyncContext.Provider value={sync}>
      <Toasts>
        <Library
          settings={settings}
          rules={rules}
          searches={savedSearches}
          backup={backup}
          opened={openedBy(location.search)}
        />
      </Toasts>
    </SyncContext.Provider>
  </ServicesContext.Provider>
);
