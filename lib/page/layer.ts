import type { FoundEntry } from '../sites/read';
import { byPerson } from './drawing/by-person';
import { el } from './drawing/dom';
import { layerElement } from './drawing/ours';
import { makeHost } from './drawing/style';
import { type Theme, themeAt, watchTheme } from './drawing/theme';
import type { PanelCommand } from './rows/command';
import type { Hints } from './rows/hint';

/** What lies over the page and belongs to no entry: the live region and the chip that opens the page's tools. */
export interface Layer {
  /** Whether the page is dark or light; light until the layer is open. */
  theme(): Theme;
  /** Puts the layer over the page with the first call, in the colours that the page has at the entry. */
  open(first?: FoundEntry): ShadowRoot;
  /** Puts on the colours that are wanted now. */
  dress(): void;
  /** Says it to screen readers. */
  announce(text: string): void;
  /** Shows at a button what went wrong, or says it where the button is gone. */
  fail(from: HTMLElement | undefined, text: string): void;
  /** Says how many papers the page has. Hidden on pages of one paper. */
  count(papers: number, saved: number): void;
}

/**
 * A layer that comes once it is opened, and goes when the signal ends it. `themed` hears when the
 * colours change: with the page's, or with those that are `wanted`.
 */
export function createLayer(
  perform: (command: PanelCommand) => void,
  themed: (theme: Theme) => void,
  wanted: () => string | undefined,
  hints: Hints,
  signal: AbortSignal,
): Layer {
  const live = el('div', { role: 'status', class: 'live' });
  const chip = el('button', { type: 'button', class: 'chip', 'aria-haspopup': 'dialog', hidden: true });
  chip.addEventListener('click', (event) => {
    if (byPerson(event)) perform({ do: 'tools', from: chip });
  });
  let theme: Theme = 'light';
  let root: ShadowRoot | undefined;
  let dress = (): void => {};
  const open = (first: FoundEntry | undefined): ShadowRoot => {
    const look = (): Theme => {
      const chosen = wanted();
      if (chosen === 'light' || chosen === 'dark') return chosen;
      return themeAt(first?.anchor.element.isConnected ? first.anchor.element : document.body);
    };
    theme = look();
    const { host, root: opened } = makeHost(layerElement, theme);
    opened.append(live, chip);
    document.documentElement.append(host);
    dress = () => {
      theme = look();
      host.setAttribute('theme', theme);
      themed(theme);
    };
    watchTheme(dress, signal);
    signal.addEventListener('abort', () => host.remove());
    return opened;
  };
  const announce = (text: string): void => {
    // A live region that already says the same would stay silent.
    live.textContent = '';
    setTimeout(() => {
      live.textContent = text;
    }, 50);
  };
  return {
    theme: () => theme,
    open: (first) => (root ??= open(first)),
    dress: () => dress(),
    announce,
    fail(from, text) {
      if (from?.isConnected) hints.say(from, text);
      else announce(text);
    },
    count(papers, saved) {
      chip.textContent = `${papers} papers${saved ? ` · ${saved} saved` : ''}`;
      chip.hidden = papers < 2;
    },
  };
}
