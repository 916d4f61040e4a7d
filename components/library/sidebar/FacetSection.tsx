import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../../lib/text/numbers';
import { Icon } from '../../ui/parts/Icon';
import { moveBy } from '../../ui/parts/move';
import type { FacetValue } from './facet-values';

interface Props {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  icon(value: FacetValue): ComponentChildren;
  onToggle(value: string): void;
  /** What stands beside the heading. */
  action?: ComponentChildren;
  /** What stands under the heading, such as a form. */
  form?: ComponentChildren;
  /** What can be done to a value. */
  menu?(value: FacetValue): ComponentChildren;
  /** What stands in the place of a value, such as a form that renames it. */
  instead?(value: FacetValue): ComponentChildren;
}

/** Values of a facet that are shown before one asks for all. */
const few = 8;

/** One facet: its values with how many papers each would show. Several can be chosen; one Tab stop, arrow keys move. */
export function FacetSection({ title, values, chosen, icon, onToggle, action, form, menu, instead }: Props) {
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const [active, setActive] = useState(0);
  const shown = all ? values : values.filter(({ value }, index) => index < few || chosen.includes(value));
  const at = Math.min(active, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.matches('.facet-row')) return;
    const to = moveBy(event.key, at, shown.length, 5);
    if (to === undefined) return;
    event.preventDefault();
    setActive(to);
    const row = list.current?.querySelectorAll('.facet-row')[to];
    if (row instanceof HTMLElement) row.focus();
  };
  if (shown.length === 0 && !action) return null;
  /** No landmark: a paper's page has sections of the same names. */
  const group = { role: 'group' as const, 'aria-labelledby': heading };
  return (
    <div class="facet" {...group}>
      <div class="section-head">
        <h2 id={heading}>{title}</h2>
        {action}
      </div>
      {form}
      <ul ref={list} class="lists" onKeyDown={onKeyDown}>
        {shown.map((each, index) => (
          <li key={each.value} class="sidebar-row">
            {instead?.(each) ?? (
              <>
                <button
                  type="button"
                  class="list-row facet-row"
                  aria-pressed={chosen.includes(each.value)}
                  tabIndex={index === at ? 0 : -1}
                  onFocus={() => setActive(index)}
                  onClick={() => onToggle(each.value)}
                >
                  {chosen.includes(each.value) ? <Icon name="tick" /> : icon(each)}
                  <span class="list-name" dir="auto">
                    {each.name}
                  </span>
                  <span class="list-count">{formatCount(each.count)}</span>
                </button>
                {menu?.(each)}
              </>
            )}
          </li>
        ))}
      </ul>
      {values.length > shown.length && (
        <button type="button" class="link-button facet-more" onClick={() => setAll(true)}>
          All {values.length}
          <span class="hidden-text"> {title.toLowerCase()}</span>
        </button>
      )}
    </div>
  );
}
