import { useCallback, useEffect, useState } from 'preact/hooks';
import { Library } from '../../components/library/Library';
import { ServicesContext } from '../../components/ui/data/services';
import { Toasts } from '../../components/ui/parts/Toasts';
import { keyInHash } from '../../lib/tab/addresses';
import { services } from '../shared/services';
import { rules } from './rules';
import { settings } from './settings';

/** The library of the running extension. The address after `#` is the key of the open paper. */
export function App() {
  const [openKey, setOpenKey] = useState(keyInAddress);
  useEffect(() => {
    const onHash = () => setOpenKey(keyInAddress());
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const close = useCallback(() => {
    history.pushState(undefined, '', location.pathname);
    setOpenKey(undefined);
  }, []);
  return (
    <ServicesContext.Provider value={services}>
      <Toasts>
        <Library
          openKey={openKey}
          onClose={close}
          settings={settings}
          rules={rules}
          showRules={new URLSearchParams(location.search).has('rules')}
        />
      </Toasts>
    </ServicesContext.Provider>
  );
}

const keyInAddress = (): string | undefined => keyInHash(location.hash);
