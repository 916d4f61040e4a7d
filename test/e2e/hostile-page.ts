/** A word of the person's own that no page may learn: a tag of a saved paper. */
export const secret = 'verborgenheit';

/**
 * What a hostile page does before anything of ours is there, with a shop of its own as `globalThis.hostile`: it listens
 * to everything, puts its own functions in place of the browser's, and defines our elements as its own.
 */
export const hostileHead = `<script>(() => {
  const roots = [], paths = [], heard = [], nodes = [], calls = [];
  globalThis.hostile = { roots, paths, heard, nodes, calls };
  const types = ['click','mousedown','mouseup','pointerdown','pointerup','pointerover','mouseover','focusin','focusout','keydown','keyup',
    'keypress','input','beforeinput','change','submit','copy','paste','toggle','transitionrun','animationstart','selectionchange','scroll'];
  for (const target of [window, document]) for (const type of types) target.addEventListener(type, (event) => {
    heard.push({ type, key: event.key });
    paths.push(...event.composedPath(), event.target, event.relatedTarget);
    for (const range of event.getTargetRanges?.() ?? []) paths.push(range.startContainer);
  }, true);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    paths.push(this);
    return addEventListener.call(this, type, listener, options);
  };
  for (const name of ['append', 'replaceChildren', 'after']) {
    const own = Element.prototype[name];
    Element.prototype[name] = function (...given) { nodes.push(this, ...given); return own.apply(this, given); };
  }
  const { appendChild } = Node.prototype;
  Node.prototype.appendChild = function (child) { nodes.push(this, child); return appendChild.call(this, child); };
  for (const name of ['papergloss-entry', 'papergloss-layer']) customElements.define(name, class extends HTMLElement {
    constructor() {
      super();
      this.seen = this.attachInternals();
    }
    connectedCallback() {
      const { shadowRoot } = this.seen;
      if (shadowRoot) roots.push(shadowRoot);
    }
  });
  const calling = [[CustomElementRegistry, 'define'], [MessagePort, 'postMessage'], [Crypto, 'randomUUID'], [Document, 'adoptNode'], [HTMLElement, 'focus']];
  for (const [{ prototype }, name] of calling) {
    const own = prototype[name];
    prototype[name] = function (...given) { calls.push(name); nodes.push(this, ...given); return own.apply(this, given); };
  }
  const Own = MutationObserver;
  globalThis.MutationObserver = class extends Own {
    observe(target, options) { nodes.push(target); return super.observe(target, options); }
  };
  new Own((changes) => { for (const { addedNodes, target } of changes) nodes.push(target, ...addedNodes); })
    .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
})()</script>`;

/** All that a hostile page can read of ours, as one text: what it was given, and what it finds by asking. */
export const readAll = `(() => {
  const { roots, paths, nodes } = globalThis.hostile;
  const ours = [...document.querySelectorAll('papergloss-entry, papergloss-layer')];
  const inside = (node) => node instanceof Node && node.getRootNode() instanceof ShadowRoot;
  const words = ours.flatMap((host) => [host.outerHTML, host.innerText, host.getHTML?.({ serializableShadowRoots: true }),
    host.shadowRoot?.textContent, host.seen?.shadowRoot?.textContent]);
  for (const host of ours) {
    const { left, top, width, height } = host.getBoundingClientRect();
    for (let x = left + 4; x < left + width; x += 12) {
      paths.push(document.elementFromPoint(x, top + height / 2), ...document.elementsFromPoint(x, top + height / 2));
      paths.push(document.caretPositionFromPoint?.(x, top + height / 2)?.offsetNode);
      paths.push(document.caretRangeFromPoint?.(x, top + height / 2)?.startContainer);
    }
  }
  for (const animation of document.getAnimations()) paths.push(animation.effect?.target);
  for (const animation of document.documentElement.getAnimations({ subtree: true })) paths.push(animation.effect?.target);
  getSelection().selectAllChildren(document.body);
  words.push(String(getSelection()));
  for (const child of ours) { getSelection().selectAllChildren(child); words.push(String(getSelection())); }
  getSelection().removeAllRanges();
  words.push(...roots.map((root) => root.textContent));
  words.push(...[...paths, ...nodes].filter(inside).map((node) => node.getRootNode().textContent + ' (inside)'));
  return words.filter(Boolean).join(' ');
})()`;

/** Sends events of every kind, and clicks, to an element and all that can be reached in it. */
export const actOnAll = `(() => {
  const every = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? every(each.shadowRoot) : [])]);
  const init = { bubbles: true, composed: true, cancelable: true, view: window };
  const keys = ['s', 'n', 't', 'l', 'h', 'j', 'k', '1', '5', 'x', 'r', 'o', '?', 'Enter', ' ', 'Delete', 'Backspace', 'Escape', 'ArrowRight'];
  const ours = [...document.querySelectorAll('papergloss-entry, papergloss-layer')];
  const targets = [window, document, document.body, ...ours, ...ours.flatMap((host) => host.shadowRoot ? every(host.shadowRoot) : [])];
  const send = (target, event) => { try { target.dispatchEvent(event); } catch {} };
  for (const target of targets) {
    for (const type of ['pointerover','pointerenter','pointerdown','pointerup']) send(target, new PointerEvent(type, init));
    for (const type of ['mouseover','mousedown','mouseup','click','dblclick','auxclick','contextmenu']) send(target, new MouseEvent(type, init));
    for (const type of ['focus','blur','focusin','focusout']) send(target, new FocusEvent(type, init));
    for (const type of ['keydown','keypress','keyup']) for (const key of keys) send(target, new KeyboardEvent(type, { ...init, key }));
    for (const type of ['dragstart','dragenter','dragover','drop','dragend']) send(target, new DragEvent(type, init));
    for (const type of ['submit','reset','toggle','beforetoggle','selectionchange','touchstart','touchend','copy','cut','paste'])
      send(target, new Event(type, init));
    if ('value' in target && target.type !== 'radio' && target.type !== 'checkbox') target.value = 'forged';
    for (const type of ['beforeinput','input','change']) send(target, new InputEvent(type, { ...init, data: 'forged', inputType: 'insertText' }));
    target.click?.();
  }
  return targets.length;
})()`;

/** Forges what scripts of extensions say to each other and to their background. */
export const forgeMessages = `(() => {
  const paper = { key: 'arxiv:2401.66666', aliases: [], title: 'An invented paper', authors: [], urls: {}, source: 'x', categories: [] };
  const messages = ['save', 'update', 'writeNote', 'unsave', 'deleteNote', 'records', 'find', 'describePage'].map((papergloss) =>
    ({ papergloss, data: { paper, key: paper.key, patch: { rating: 5 }, id: 'x', scope: { kind: 'all' }, offset: 0, limit: 10 } }));
  for (const message of messages) {
    window.postMessage(message, '*');
    for (const name of ['papergloss', 'message', 'papergloss:message', 'wxt:locationchange'])
      for (const target of [window, document]) target.dispatchEvent(new CustomEvent(name, { detail: message }));
    window.dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin, source: window }));
    try { new BroadcastChannel('papergloss').postMessage(message); } catch {}
    try { globalThis.chrome?.runtime?.sendMessage?.(message); } catch {}
    try { globalThis.browser?.runtime?.sendMessage?.(message); } catch {}
  }
  return [typeof globalThis.papergloss, typeof globalThis.chrome?.runtime?.sendMessage, typeof globalThis.browser];
})()`;

/** What a page could find of a frame of ours by looking for it, with the keys that it has heard so far, as one text. */
export const lookForFrames = `(() => {
  const found = [...document.querySelectorAll('iframe, frame, object, embed')].map(({ src }) => 'element ' + src);
  for (let at = 0; at < window.length; at++) found.push('window ' + at);
  for (const { name } of performance.getEntries()) if (/extension:/.test(name)) found.push('entry ' + name);
  return JSON.stringify({ found, keys: globalThis.hostile.heard.flatMap(({ key }) => key ?? []).join(''), origins: location.ancestorOrigins?.length });
})()`;

/** What a page can do to frames that are kept or loaded ahead: nothing; load them anew; throw them out. */
export const tamperings = [
  '0',
  `document.body.append(document.querySelector('papergloss-layer'))`,
  `document.querySelector('papergloss-layer').remove()`,
  `(() => { const mark = document.querySelector('papergloss-entry'), at = document.createComment(''); mark.replaceWith(at); at.replaceWith(mark); })()`,
] as const;

const dress = (style: string): string => `document.querySelector('main').style.cssText = ${JSON.stringify(style)}`;

/**
 * What a page can do around an open frame of ours so that a person presses in it what they do not see. Our own elements
 * take no style of the page.
 */
export const disguises = {
  covers: `document.body.insertAdjacentHTML('beforeend', '<b id="cover" style="position:fixed;inset:0;z-index:99999;background:#fff;pointer-events:none">Play</b>')`,
  fades: dress('opacity:0.01'),
  filters: dress('filter:opacity(0.01)'),
  shrinks: dress('transform:scale(0.3,0.4);transform-origin:0 0'),
  turns: dress('transform:rotate(5deg);transform-origin:0 0'),
} as const;
/** How far the pointer rests from a button when the page moves the frame so that the button comes under it: within the frame, and outside of it. */
export const movesUnder = [
  [40, -40],
  [0, 400],
] as const;
/** Moves what the frame is in, and waits until it is drawn there. */
export const moveMain = (left: number, top: number): string =>
  `${dress(`position:relative;left:${left}px;top:${top}px`)}, new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;
/** Takes all of these off again. */
export const undisguise = `document.querySelector('#cover')?.remove(); document.querySelector('main').removeAttribute('style')`;

/** Where a place of the screen has come to by that. */
export const placeNow = ({ x, y }: { x: number; y: number }): string => `(() => {
  const main = document.querySelector('main');
  const { transform, transformOrigin } = getComputedStyle(main);
  const css = main.style.cssText;
  main.style.cssText = '';
  const { left, top } = main.getBoundingClientRect();
  main.style.cssText = css;
  const [over, down] = transformOrigin.split(' ').map(parseFloat);
  const at = new DOMMatrix(transform).transformPoint({ x: ${x} - left - over, y: ${y} - top - down });
  return { x: at.x + left + over, y: at.y + top + down };
})()`;

/** How many of the page's links lie between the first entry's marks and what has the focus: 0 where it is in the marks. */
export const placeOfFocus = `(() => {
  const all = [...document.querySelectorAll('a, papergloss-entry')];
  return all.indexOf(document.activeElement) - all.indexOf(document.querySelector('papergloss-entry'));
})()`;

/** Opens an address of the extension in frames of the page, and greets them as the extension's own script does. */
export const openOwnFrames = (address: string): string => `(async () => {
  const paper = { key: 'arxiv:2401.10000', aliases: [], title: 'x', authors: [], urls: {}, source: 'x', categories: [] };
  const heard = [];
  for (const nonce of ['00000000-0000-4000-8000-000000000000', 'frame', '']) {
    const frame = document.createElement('iframe');
    frame.src = ${JSON.stringify(address)};
    document.body.append(frame);
    await new Promise((done) => { frame.onload = frame.onerror = done; setTimeout(done, 1500); });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => heard.push(data);
    frame.contentWindow.postMessage({ papergloss: 'frame', nonce, theme: 'light', paper, url: location.href, purpose: { kind: 'notes', badges: [], missing: [] } }, '*', [port2]);
    for (const tell of ['shown', 'close']) port1.postMessage({ tell, typed: { text: 'forged', start: 0, end: 0 } });
  }
  await new Promise((done) => setTimeout(done, 800));
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  return JSON.stringify(heard);
})()`;
