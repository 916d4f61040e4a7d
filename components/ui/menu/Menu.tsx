import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveBy } from '../parts/move';

interface Props {
  /** Accessible name of the button where its content is an icon alone. */
  label?: string;
  /** What the button shows. */
  button: ComponentChildren;
  buttonClass?: string;
  tabIndex?: number;
  disabled?: boolean;
  children: ComponentChildren;
}

const gap = 4;

/** Below the button where there is room, else above it, and never out of the window. */
function place(menu: HTMLElement, button: HTMLElement) {
  const anchor = button.getBoundingClientRect();
  const below = innerHeight - anchor.bottom - 2 * gap;
  const above = anchor.top - 2 * gap;
  const up = below < menu.scrollHeight && above > below;
  menu.style.maxHeight = `${Math.max(80, up ? above : below)}px`;
  const { width, height } = menu.getBoundingClientRect();
  const rightToLeft = getComputedStyle(button).direction === 'rtl';
  const left = rightToLeft ? anchor.right - width : anchor.left;
  menu.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  menu.style.top = `${up ? Math.max(gap, anchor.top - height - gap) : anchor.bottom + gap}px`;
}

/** A button that opens a menu in the top layer. Arrow keys move, letters jump, Escape and a click outside close. */
export function Menu({ label, button, buttonClass = 'button', tabIndex, disabled = false, children }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    const { current: box } = menu;
    if (!open || !box) return;
    (items(box)[0] ?? box).focus();
    const observer = new ResizeObserver(() => opener.current && place(box, opener.current));
    observer.observe(box);
    return () => observer.disconnect();
  }, [open]);
  const close = () => {
    menu.current?.hidePopover();
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (!menu.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    const all = items(menu.current);
    const target = nextItem(all, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={opener}
        class={buttonClass}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(label ? { 'aria-label': label, title: label } : {})}
        {...(tabIndex === undefined ? {} : { tabIndex })}
        popovertarget={id}
      >
        {button}
      </button>
      <div
        id={id}
        ref={menu}
        class="menu"
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[role=menuitem]')) close();
        }}
      >
        {open && children}
      </div>
    </>
  );
}

const items = (menu: HTMLElement): HTMLElement[] =>
  [...menu.querySelectorAll('[role^=menuitem]')].filter((item) => item instanceof HTMLElement);

function nextItem(all: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const index = all.findIndex((item) => item.matches(':focus'));
  const moved = moveBy(key, index, all.length, 5);
  if (moved !== undefined)
    return all[(key === 'ArrowDown' || key === 'ArrowUp') && moved === index ? wrap(index, all.length) : moved];
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...all.slice(index + 1), ...all.slice(0, index + 1)];
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}

const wrap = (index: number, total: number): number => (index === 0 ? total - 1 : 0);

interface ItemProps {
  onSelect(): void;
  /** Given for an item that can be ticked. */
  checked?: boolean;
  danger?: boolean;
  children: ComponentChildren;
}

/** One line of a menu. Items that can be ticked leave the menu open. */
export const MenuItem = ({ onSelect, checked, danger = false, children }: ItemProps) => (
  <button
    type="button"
    class={danger ? 'menu-item danger' : 'menu-item'}
    tabIndex={-1}
    role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
    {...(checked === undefined ? {} : { 'aria-checked': checked })}
    onClick={onSelect}
  >
    {children}
  </button>
);
