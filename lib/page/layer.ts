import { el } from './drawing/dom';
import { layerElement } from './drawing/ours';
import { dress } from './drawing/style';
import type { Theme } from './drawing/theme';
import type { PanelCommand } from './rows/command';

/** What lies over the page and belongs to no entry: the live region and the chip that opens the page's tools. */
export interface Layer {
  host: HTMLElement;
  root: ShadowRoot;
  announce(text: string): void;
  /** Says how many papers the page has. Hidden on pages of one paper. */
  count(papers: number, saved: number): void;
}

/** Makes the layer and puts it at the end of the document. */
export function createLayer(theme: Theme, perform: (command: PanelCommand) => void): Layer {
  const host = document.createElement(layerElement);
  const root = dress(host, theme);
  const live = el('div', { role: 'status', class: 'live' });
  const chip = el('button', { type: 'button', class: 'chip', 'aria-haspopup': 'dialog', hidden: true });
  chip.addEventListener('click', () => perform({ do: 'tools', from: chip }));
  root.append(live, chip);
  document.documentElement.append(host);
  return {
    host,
    root,
    announce(text) {
      // A live region that already says the same would stay silent.
      live.textContent = '';
      setTimeout(() => {
        live.textContent = text;
      }, 50);
    },
    count(papers, saved) {
      chip.textContent = `${papers} papers${saved ? ` · ${saved} saved` : ''}`;
      chip.hidden = papers < 2;
    },
  };
}
