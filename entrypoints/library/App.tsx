import { Library } from '../../components/library/Library';
import { ServicesContext } from '../../components/ui/data/services';
import { Toasts } from '../../components/ui/parts/Toasts';
import { openedBy } from '../../lib/tab/addresses';
import { services } from '../shared/services';
import { backup } from './backup';
import { rules } from './rules';
import { settings } from './settings/sections';

/** The library of the running extension. */
export const App = () => (
  <ServicesContext.Provider value={services}>
    <Toasts>
      <Library settings={settings} rules={rules} backup={backup} opened={openedBy(location.search)} />
    </Toasts>
  </ServicesContext.Provider>
);
