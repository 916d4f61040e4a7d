import type { Failure } from '../messages/protocol';

type Outcome = { ok: true } | { ok: false; error: Pick<Failure, 'message'> };

/** How the toolbar button tells that something was saved, or why not. */
export const toldBy = (reply: Outcome): { color: string; text: string; title: string } =>
  reply.ok
    ? { color: '#0f766e', text: '✓', title: 'Papergloss: saved' }
    : { color: '#b91c1c', text: '!', title: `Papergloss: ${reply.error.message}` };
