import { Library } from '../../components/library/Library';
import { ServicesContext } from '../../components/ui/data/services';
import { Toasts } from '../../components/ui/parts/Toasts';
import { services } from '../shared/services';
import { backup } from './backup';
import { rules } from './rules';
import { settings } from './settings/sections';

/** The library of the running extension. */
export const App = () => (
  <ServicesContext.Provider value={services}>
    <Toasts>
      <Library
        settings={settings}
        rules={rules}
        backup={backup}
        showRules={new URLSearchParams(location.search).has('rules')}
      />
    </Toasts>
  </ServicesContext.Provider>
);
