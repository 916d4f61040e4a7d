import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupActions, OpenedFile } from './backup-actions';

/** What becomes of what was chosen: it is being read, was read, or could not be. */
export interface Opening {
  opened: OpenedFile | undefined;
  /** How far reading is, in words; empty where nothing is read. */
  busy: string;
  problem: string;
  open(input: File | string): void;
  /** Reads the table that is open anew, with the columns as the reader says. */
  map(columns: readonly string[]): void;
  /** Goes on with a file that is there already. */
  show(file: OpenedFile): void;
  /** Stops reading, and forgets what was read. */
  leave(): void;
}

/** Reads what the reader chose, one thing at a time. */
export function useOpen(actions: BackupActions): Opening {
  const [opened, show] = useState<OpenedFile | undefined>(undefined);
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState('');
  const reading = useRef<AbortController | undefined>(undefined);
  const stop = () => reading.current?.abort();
  useEffect(() => stop, []);
  const latest = useRef<File | string>('');
  const open = async (input: File | string, columns?: readonly string[]) => {
    stop();
    latest.current = input;
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    setBusy('Reading…');
    setProblem('');
    const tell = (done: number, total: number) =>
      setBusy(`Read ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    try {
      const file = await actions.open(input, { tell, signal }, columns);
      if (signal.aborted) return void actions.close(file.id);
      if (columns && opened) void actions.close(opened.id);
      show(file);
    } catch (error) {
      if (!signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    }
    if (reading.current === controller) setBusy('');
  };
  const leave = () => {
    stop();
    setBusy('');
    if (opened) void actions.close(opened.id);
    show(undefined);
  };
  return {
    opened,
    busy,
    problem,
    open: (input) => void open(input),
    map: (columns) => void open(latest.current, columns),
    show,
    leave,
  };
}
