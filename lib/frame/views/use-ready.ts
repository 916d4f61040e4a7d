import { useLayoutEffect, useRef } from 'preact/hooks';

/** Calls back once, after what is there for the first time was drawn. */
export function useReady(isThere: boolean, onReady: () => void): void {
  const isTold = useRef(false);
  useLayoutEffect(() => {
    if (!isThere || isTold.current) return;
    isTold.current = true;
    onReady();
  }, [isThere, onReady]);
}
