import { useCallback, useEffect, useState } from 'preact/hooks';
import { type LibraryAddress, readAddress, writeAddress } from './library-address';

/** Goes to another state of the library: a step back brings the one before, unless it was `replaced`. */
export type Go = (change: Partial<LibraryAddress>, how?: { replace: boolean }) => void;

/** The state of the library, which is that of its address. */
export function useAddress(): [address: LibraryAddress, go: Go] {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const onMove = () => setAddress(readAddress(location.hash));
    addEventListener('popstate', onMove);
    addEventListener('hashchange', onMove);
    return () => {
      removeEventListener('popstate', onMove);
      removeEventListener('hashchange', onMove);
    };
  }, []);
  const go = useCallback<Go>((change, { replace } = { replace: false }) => {
    const next = { ...readAddress(location.hash), ...change };
    const url = `${location.pathname}${location.search}${writeAddress(next)}`;
    if (replace) history.replaceState(undefined, '', url);
    else history.pushState(undefined, '', url);
    setAddress(next);
  }, []);
  return [address, go];
}
