import { useEffect, useRef, useState } from 'preact/hooks';

/** A file that was dropped anywhere on the page; `dropped` is called when one was. */
export function useDroppedFile(dropped: () => void): { file: File | undefined; forget(): void } {
  const [file, setFile] = useState<File | undefined>(undefined);
  const latest = useRef(dropped);
  latest.current = dropped;
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (holdsFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault(); // the browser would open the file in place of the library
      setFile(event.dataTransfer?.files[0]);
      latest.current();
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return { file, forget: () => setFile(undefined) };
}
