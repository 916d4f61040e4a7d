import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Ask, useServices } from '../data/services';
import { Icon } from './Icon';

interface Toast {
  text: string;
  kind: 'done' | 'error';
  undo?: () => void;
}

interface Messages {
  /** Says what was done, with a way back where there is one. */
  done(text: string, undo?: () => void): void;
  /** Says what went wrong and what to do. */
  failed(text: string): void;
}

const MessagesContext = createContext<Messages>({ done: () => {}, failed: () => {} });

/** Says things to the reader at the foot of the page. */
export const useMessages = (): Messages => useContext(MessagesContext);

/** Sends a request and tells the reader when it fails; gives the value, or undefined after a failure. */
export function useAsk() {
  const { ask } = useServices();
  const { failed } = useMessages();
  return useCallback(
    async <Name extends Parameters<Ask>[0]>(name: Name, data: Parameters<typeof ask<Name>>[1]) => {
      const reply = await ask(name, data);
      if (reply.ok) return reply.value;
      failed(reply.error.message);
      return undefined;
    },
    [ask, failed],
  );
}

const milliseconds = 9000;

/** Holds the page and, above its foot, the latest message. It waits while it is pointed at or focused; Ctrl+Z undoes. */
export function Toasts({ children }: { children: ComponentChildren }) {
  const [toast, setToast] = useState<Toast | undefined>(undefined);
  const [held, setHeld] = useState(false);
  const messages = useMemo<Messages>(
    () => ({
      done: (text, undo) => setToast({ text, kind: 'done', ...(undo ? { undo } : {}) }),
      failed: (text) => setToast({ text, kind: 'error' }),
    }),
    [],
  );
  useEffect(() => {
    if (!toast || held || toast.kind === 'error') return;
    const timer = setTimeout(() => setToast(undefined), milliseconds);
    return () => clearTimeout(timer);
  }, [toast, held]);
  const undo = () => {
    toast?.undo?.();
    setToast(undefined);
    setHeld(false);
  };
  useUndoKey(toast?.undo && undo);
  return (
    <MessagesContext.Provider value={messages}>
      {children}
      <div class="toasts" onFocusIn={() => setHeld(true)} onFocusOut={() => setHeld(false)}>
        <div role={toast?.kind === 'error' ? 'alert' : 'status'} class="toast" hidden={!toast} data-kind={toast?.kind}>
          <span class="toast-text">{toast?.text}</span>
          {toast?.undo && (
            <button type="button" class="toast-undo" onClick={undo}>
              Undo
            </button>
          )}
          <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => setToast(undefined)}>
            <Icon name="close" />
          </button>
        </div>
      </div>
    </MessagesContext.Provider>
  );
}

function useUndoKey(undo: (() => void) | undefined) {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
      if (typing || event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
