import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../../lib/papers/records';
import { countOf } from '../../../lib/text/numbers';
import { type Ask, useServices } from '../data/services';
import { Exports, useExports } from '../export/Exports';
import { useJob } from '../use-job';
import { Icon } from './Icon';

interface Toast {
  text: string;
  kind: 'done' | 'error';
  undo?: () => void;
}

interface Messages {
  /** Says what was done, with a way back: that of the last request that can be taken back, where it is `true`. */
  done(text: string, undo?: boolean | (() => void)): void;
  /** Says what went wrong and what to do. */
  failed(text: string): void;
  /** A request was answered whose change can be taken back. */
  undoable(id: number): void;
  /** Shows how far the work on many papers is, until it is done. */
  follow(): void;
  /** A dialog has opened, behind which nothing can be pressed: what is said stands in it from now on. Gives what ends that. */
  within(dialog: object): () => void;
}

const MessagesContext = createContext<Messages>({
  done: () => {},
  failed: () => {},
  undoable: () => {},
  follow: () => {},
  within: () => () => {},
});

interface FootContent {
  job: ComponentChildren;
  message: ComponentChildren;
  hold(held: boolean): void;
  /** The dialog at whose foot it stands; without one, that of the page. */
  dialog: object | undefined;
}

const FootContext = createContext<FootContent>({ job: null, message: null, hold: () => {}, dialog: undefined });

/** Says things to the reader at the foot of the page. */
export const useMessages = (): Messages => useContext(MessagesContext);

/** Sends a request and tells the reader when it fails; gives the value, or undefined after a failure. */
export function useAsk() {
  const { ask } = useServices();
  const { failed, undoable } = useMessages();
  return useCallback(
    async <Name extends Parameters<Ask>[0]>(name: Name, data: Parameters<typeof ask<Name>>[1]) => {
      const reply = await ask(name, data);
      if (reply.undo !== undefined) undoable(reply.undo);
      if (reply.ok) return reply.value;
      failed(reply.error.message);
      return undefined;
    },
    [ask, failed, undoable],
  );
}

const milliseconds = 9000;

interface Props {
  children: ComponentChildren;
  /** Whether work that another page began, and the way back from it, are shown too: a popup is closed by any click. */
  takesUp?: boolean;
}

/**
 * Holds the page and, above its foot, the latest message. It waits while it is pointed at or focused. Ctrl+Z takes back
 * what the message is about, then one change of this session after the other.
 */
export function Toasts({ children, takesUp = false }: Props) {
  const [toast, setToast] = useState<Toast | undefined>(undefined);
  const [held, setHeld] = useState(false);
  const [dialogs, setDialogs] = useState<readonly object[]>([]);
  const [job, follow] = useJob();
  const takeBack = useTakeBack(setToast);
  const messages = useMemo<Messages>(() => {
    let last: number | undefined;
    const undoOf = (undo: boolean | (() => void)): Pick<Toast, 'undo'> => {
      const id = last;
      if (typeof undo === 'function') return { undo };
      return undo && id !== undefined ? { undo: () => void takeBack(id) } : {};
    };
    return {
      done: (text, undo = false) => setToast({ text, kind: 'done', ...undoOf(undo) }),
      failed: (text) => setToast({ text, kind: 'error' }),
      undoable: (id) => {
        last = id;
      },
      follow: () => void follow(),
      within: (dialog) => {
        setDialogs((open) => [...open, dialog]);
        return () => setDialogs((open) => open.filter((each) => each !== dialog));
      },
    };
  }, [takeBack, follow]);
  const exports = useExports(messages);
  useEffect(() => {
    if (!toast || held || toast.kind === 'error') return;
    const timer = setTimeout(() => setToast(undefined), milliseconds);
    return () => clearTimeout(timer);
  }, [toast, held]);
  useLeft(takesUp, follow, takeBack, setToast);
  const dismiss = () => {
    setToast(undefined);
    setHeld(false);
  };
  const undo = () => {
    dismiss();
    if (toast?.undo) toast.undo();
    else void takeBack();
  };
  useUndoKey(undo);
  const message = toast && (
    <div class="toast" role={toast.kind === 'error' ? 'alert' : undefined} data-kind={toast.kind}>
      <span class="toast-text">{toast.text}</span>
      {toast.undo && (
        <button type="button" class="toast-undo" onClick={undo}>
          Undo
        </button>
      )}
      <button type="button" class="icon-button" aria-label="Dismiss" onClick={dismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
  const work = (
    <>
      {job && <JobBar job={job} />}
      <Exports rows={exports} say={messages} />
    </>
  );
  return (
    <MessagesContext.Provider value={messages}>
      <FootContext.Provider value={{ job: work, message, hold: setHeld, dialog: dialogs.at(-1) }}>
        {children}
        <Foot />
      </FootContext.Provider>
    </MessagesContext.Provider>
  );
}

/** Where messages stand: at the foot of the page, or of the dialog that was opened last. What hears them is there before they are. */
export function Foot({ dialog }: { dialog?: object }) {
  const { job, message, hold, ...foot } = useContext(FootContext);
  const isHere = foot.dialog === dialog;
  return (
    <div
      class="toasts"
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      {isHere && job}
      <div role="status">{isHere && message}</div>
    </div>
  );
}

/** How far the work on many papers is, with a way to stop it. */
function JobBar({ job: { done, total } }: { job: Progress }) {
  const { ask } = useServices();
  return (
    <div class="toast job">
      <progress aria-label={`${done} of ${total} papers`} value={done} max={total} />
      <span class="toast-text">
        {done.toLocaleString('en')} of {countOf(total, 'paper')}
      </span>
      <button type="button" class="toast-undo" onClick={() => void ask('cancel', {})}>
        Cancel
      </button>
    </div>
  );
}

/** Takes back the change of an id, or the last one, and says which it was. */
function useTakeBack(say: (toast: Toast) => void) {
  const { ask } = useServices();
  return useCallback(
    async (id?: number) => {
      const reply = await ask('undo', id === undefined ? {} : { id });
      if (!reply.ok) say({ text: reply.error.message, kind: 'error' });
      else say({ text: reply.value ? `Undone: ${reply.value.words}` : 'There is nothing to undo.', kind: 'done' });
    },
    [ask, say],
  );
}

/** Milliseconds for which the way back from a change is shown by pages that are opened after it. */
const waits = 5 * 60_000;

/** Shows what other pages have begun: how far it is, and then, or where it is done, the way back. */
function useLeft(
  takesUp: boolean,
  follow: (atOnce: boolean) => Promise<boolean>,
  takeBack: (id: number) => Promise<void>,
  say: (toast: Toast) => void,
) {
  const { ask, now } = useServices();
  useEffect(() => {
    if (!takesUp) return;
    void (async () => {
      await follow(true);
      const reply = await ask('lastUndo', {});
      if (!reply.ok || !reply.value?.many || now().getTime() - reply.value.at > waits) return;
      const { id, words } = reply.value;
      say({ text: words, kind: 'done', undo: () => void takeBack(id) });
    })();
  }, []);
}

function useUndoKey(undo: () => void) {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
      if (typing || event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
